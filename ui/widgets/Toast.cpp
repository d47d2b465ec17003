// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Toast.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse
{

ToastCard::ToastCard(const Toast &toast, QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("raised"));
    setAccessibleName(toast.text);
    setFixedWidth(416);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(15, 23, 32, 46));
    setGraphicsEffect(shadow);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->setSpacing(10);
    const bool error = toast.kind == Toast::Kind::Error;
    layout->addWidget(new IconLabel(error                             ? QStringLiteral("error")
                                    : toast.kind == Toast::Kind::Info ? QStringLiteral("info")
                                                                      : QStringLiteral("success"),
                                    error                             ? Token::Danger
                                    : toast.kind == Toast::Kind::Info ? Token::Accent
                                                                      : Token::Ok,
                                    18));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *text = new Label(toast.text, toast.detail.isEmpty() ? TypeRole::Body : TypeRole::BodyStrong);
    text->setWordWrap(true);
    texts->addWidget(text);
    if (!toast.detail.isEmpty()) {
        auto *detail = new Label(toast.detail, TypeRole::Help, Token::Text2);
        detail->setWordWrap(true);
        texts->addWidget(detail);
    }
    layout->addLayout(texts, 1);
    if (!toast.actionText.isEmpty()) {
        auto *action = new Button(toast.actionText, Button::Role::Link);
        action->setObjectName(QStringLiteral("toastAction"));
        connect(action, &QAbstractButton::clicked, this, [this, run = toast.action] {
            if (run)
                run();
            Q_EMIT closed();
        });
        layout->addWidget(action);
    }
    auto *close = Button::iconOnly(QStringLiteral("close"), tr("Close"));
    close->setSmall(true);
    connect(close, &QAbstractButton::clicked, this, &ToastCard::closed);
    layout->addWidget(close);

    m_life.setSingleShot(true);
    m_life.setInterval(6000);
    connect(&m_life, &QTimer::timeout, this, [this] {
        // Whoever is about to press its button must not lose it.
        if (QWidget *const focused = window()->focusWidget(); focused && isAncestorOf(focused))
            m_life.start();
        else
            Q_EMIT closed();
    });
    if (!error)
        m_life.start();
}

void ToastCard::enterEvent(QEnterEvent *)
{
    m_paused = m_life.isActive();
    m_life.stop();
}

void ToastCard::leaveEvent(QEvent *)
{
    if (m_paused)
        m_life.start();
}

} // namespace gatehouse
