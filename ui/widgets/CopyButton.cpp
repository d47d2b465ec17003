// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CopyButton.h"

#include "ui/theme/Icon.h"
#include "ui/widgets/Changing.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

namespace gatehouse
{

CopyButton::CopyButton(const QString &name, std::function<QString()> value, QWidget *parent)
    : Button({}, Role::Ghost, QStringLiteral("copy"), parent)
{
    reading(this);
    setAccessibleName(name);
    setToolTip(name);
    setProperty("iconOnly", true);
    setSmall(true);
    m_tick.setSingleShot(true);
    m_tick.setInterval(2000);
    connect(this, &QAbstractButton::clicked, this, [this, value = std::move(value)] {
        QGuiApplication::clipboard()->setText(value());
        setIcon(gatehouse::icon(QStringLiteral("check"), Token::Ok));
        setAccessibleDescription(tr("Copied"));
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        m_tick.start();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        setIcon(gatehouse::icon(QStringLiteral("copy"), Token::Text2));
        setAccessibleDescription({});
    });
}

} // namespace gatehouse
