// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/Theme.h"

#include "ui/theme/HouseStyle.h"
#include "ui/theme/SystemAppearance.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Typography.h"

#include <QApplication>
#include <QFile>
#include <QPalette>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
QPalette themePalette(bool dark)
{
    const auto set = [dark](QPalette &palette, QPalette::ColorRole role, Token token, Token disabled) {
        palette.setColor(QPalette::Active, role, color(token, dark));
        palette.setColor(QPalette::Inactive, role, color(token, dark));
        palette.setColor(QPalette::Disabled, role, color(disabled, dark));
    };
    QPalette palette;
    set(palette, QPalette::Window, Token::Canvas, Token::Canvas);
    set(palette, QPalette::WindowText, Token::Text, Token::Text3);
    set(palette, QPalette::Base, Token::Surface, Token::Sunken);
    set(palette, QPalette::AlternateBase, Token::Sunken, Token::Sunken);
    set(palette, QPalette::Text, Token::Text, Token::Text3);
    set(palette, QPalette::PlaceholderText, Token::Text3, Token::Text3);
    set(palette, QPalette::Button, Token::Surface, Token::Sunken);
    set(palette, QPalette::ButtonText, Token::Text, Token::Text3);
    set(palette, QPalette::BrightText, Token::OnAccent, Token::Text3);
    set(palette, QPalette::Highlight, Token::AccentFill, Token::Line);
    set(palette, QPalette::HighlightedText, Token::OnAccent, Token::Text3);
    set(palette, QPalette::Link, Token::Accent, Token::Text3);
    set(palette, QPalette::LinkVisited, Token::Accent, Token::Text3);
    set(palette, QPalette::Light, Token::Surface, Token::Surface);
    set(palette, QPalette::Midlight, Token::Hover, Token::Hover);
    set(palette, QPalette::Mid, Token::Line, Token::Line);
    set(palette, QPalette::Dark, Token::Control, Token::Line);
    palette.setColor(QPalette::Shadow, color(Token::Control, dark));
    // Tool tips are dark in both themes.
    palette.setColor(QPalette::ToolTipBase, dark ? color(Token::Raised, true) : color(Token::Text, false));
    palette.setColor(QPalette::ToolTipText, dark ? color(Token::Text, true) : color(Token::OnAccent, false));
    return palette;
}

QString styleSheet()
{
    QFile file(u":/theme/gatehouse.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (int i = 0; i < int(tokenTable().size()); ++i) {
        const Token token = Token(i);
        sheet.replace(u'@' + tokenName(token) + u'@', color(token).name(QColor::HexArgb));
    }
    const int height = controlHeight();
    sheet.replace(u"@control-inner@"_s, QString::number(height - 2) + u"px"_s);
    sheet.replace(u"@input-inner@"_s, QString::number(height - 4) + u"px"_s);
    sheet.replace(u"@small-inner@"_s, QString::number(height - 8) + u"px"_s);
    sheet.replace(u"@chip-inner@"_s, QString::number(height - 6) + u"px"_s);
    return sheet;
}
} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    const QPalette palette = QApplication::palette();
    m_systemDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    QApplication::setStyle(new HouseStyle);
    auto *system = new SystemAppearance(this);
    connect(system, &SystemAppearance::darkWanted, this, [this](bool dark) {
        if (std::exchange(m_systemDark, dark) != dark && m_mode == Mode::System)
            apply();
    });
    connect(system, &SystemAppearance::highContrastWanted, this, [this](bool high) {
        if (std::exchange(m_highContrast, high) != high)
            apply();
    });
    apply();
}

void Theme::setMode(Mode mode)
{
    if (std::exchange(m_mode, mode) != mode)
        apply();
}

bool Theme::isDark() const { return m_mode == Mode::System ? m_systemDark : m_mode == Mode::Dark; }

void Theme::apply()
{
    qApp->setProperty("gatehouseHighContrast", m_highContrast);
    QApplication::setPalette(m_highContrast ? QPalette() : themePalette(isDark()));
    qApp->setStyleSheet(styleSheet());
    Q_EMIT changed();
}

Theme::Mode Theme::modeFromText(const QString &text)
{
    return text == u"light"_s ? Mode::Light : text == u"dark"_s ? Mode::Dark : Mode::System;
}

QString Theme::toText(Mode mode)
{
    return mode == Mode::Light ? u"light"_s : mode == Mode::Dark ? u"dark"_s : u"system"_s;
}

} // namespace gatehouse
