// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SecretField.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace gatehouse
{

SecretField::SecretField(const QString &name, QWidget *parent) : QWidget(parent), m_edit(new QLineEdit)
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setAccessibleName(name);
    m_edit->setObjectName(QStringLiteral("secretEdit"));
    // What is typed here must not be learned by an input method or completed elsewhere.
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhHiddenText);
    m_show = Button::iconOnly(QStringLiteral("show"), tr("Show %1").arg(name));
    m_show->setSmall(true);
    m_show->setObjectName(QStringLiteral("secretShow"));
    m_paste = new Button(tr("Paste"), Button::Role::Ghost);
    m_paste->setSmall(true);
    m_paste->setObjectName(QStringLiteral("secretPaste"));
    setFocusProxy(m_edit);
    setMinimumHeight(controlHeight()); // what stands inside of the line is lower

    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_edit);
    // The buttons stand inside of the field's edge.
    auto *inner = new QHBoxLayout(m_edit);
    inner->setContentsMargins(0, 0, 3, 0);
    inner->setSpacing(2);
    inner->addStretch();
    inner->addWidget(m_show);
    inner->addWidget(m_paste);
    m_edit->setTextMargins(0, 0, 100, 0);

    m_hide.setSingleShot(true);
    m_hide.setInterval(30000);
    connect(&m_hide, &QTimer::timeout, this, [this] { setShown(false); });
    connect(m_show, &QAbstractButton::clicked, this, [this] { setShown(m_edit->echoMode() == QLineEdit::Password); });
    connect(m_paste, &QAbstractButton::clicked, this, [this] {
        m_edit->setText(QGuiApplication::clipboard()->text().trimmed());
        m_edit->setFocus();
    });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_show->setEnabled(!text.isEmpty());
        Q_EMIT edited();
    });
    m_show->setEnabled(false);
}

Secret SecretField::secret() const { return Secret(m_edit->text().trimmed().toUtf8()); }

void SecretField::setStored(const QString &tail)
{
    clear();
    const QString dots(20, QChar(0x2022));
    m_edit->setPlaceholderText(tail.isEmpty() ? QString() : dots + tail);
}

void SecretField::clear()
{
    m_edit->clear();
    setShown(false);
}

void SecretField::setLocked(bool locked)
{
    m_edit->setReadOnly(locked);
    m_paste->setEnabled(!locked);
}

void SecretField::setShown(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_edit->setFont(shown ? roleFont(TypeRole::Code) : QFont());
    m_show->setIcon(gatehouse::icon(shown ? QStringLiteral("hide") : QStringLiteral("show")));
    const QString name =
        shown ? tr("Hide %1").arg(m_edit->accessibleName()) : tr("Show %1").arg(m_edit->accessibleName());
    m_show->setAccessibleName(name);
    m_show->setToolTip(name);
    if (shown)
        m_hide.start();
    else
        m_hide.stop();
}

} // namespace gatehouse
