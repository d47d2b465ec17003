// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/EffectCard.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>

namespace gatehouse
{

namespace
{
constexpr qsizetype shownNames = 8;
}

EffectCard::EffectCard(QWidget *parent) : Card(tr("Effect of saving"), parent)
{
    m_gain = addLine(QStringLiteral("plus"), tr("People who gain access"), QStringLiteral("effectGain"));
    m_lose = addLine(QStringLiteral("minus"), tr("People who lose access"), QStringLiteral("effectLose"));
    m_added = addLine(QStringLiteral("user-groups"), tr("Groups added"), QStringLiteral("effectAdded"));
    m_removed = addLine(QStringLiteral("inactive"), tr("Groups removed"), QStringLiteral("effectRemoved"));
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("effectBanner"));
    body()->addWidget(m_banner);
    setEffect({}, 0, 0);
}

Label *EffectCard::addLine(const QString &icon, const QString &text, const QString &name)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new IconLabel(icon, Token::Text3, 20));
    row->addWidget(new Label(text), 1);
    auto *number = new Label(QStringLiteral("0"), TypeRole::BodyStrong);
    number->setObjectName(name);
    row->addWidget(number);
    body()->addLayout(row);
    return number;
}

void EffectCard::setEffect(const AccessEffect &effect, int added, int removed, const QString &fate)
{
    m_gain->setText(locale().toString(effect.gain));
    m_lose->setText(locale().toString(effect.lose));
    m_added->setText(locale().toString(added));
    m_removed->setText(locale().toString(removed));
    if (effect.lose == 0)
        return m_banner->clear();
    QStringList names = effect.losing.mid(0, shownNames);
    if (effect.lose > names.size())
        names << tr("and %1 more").arg(effect.lose - names.size());
    m_banner->show(
        Banner::Kind::Warning,
        effect.lose == 1 ? tr("1 person loses access") : tr("%1 people lose access").arg(effect.lose),
        QStringList{tr("They are in no other selected group: %1.").arg(names.join(QStringLiteral(", "))), fate}
            .join(u' ')
            .trimmed());
}

void EffectCard::showError(const QString &text)
{
    m_banner->show(Banner::Kind::Error, tr("The effect is not known."), text);
}

} // namespace gatehouse
