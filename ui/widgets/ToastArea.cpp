// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ToastArea.h"

#include "ui/theme/Typography.h"

#include <QAbstractButton>
#include <QEvent>
#include <QVBoxLayout>

namespace gatehouse
{

ToastArea::ToastArea(QWidget *window, int bottomMargin)
    : QWidget(window)
    , m_layout(new QVBoxLayout(this))
    , m_bottomMargin(bottomMargin)
{
    // Room for the shadows.
    m_layout->setContentsMargins(20, 8, 20, 20);
    m_layout->setSpacing(8);
    window->installEventFilter(this);
    hide();
}

void ToastArea::show(const Toast &toast)
{
    add(toast);
    Q_EMIT shown(toast);
}

void ToastArea::remind(const QString &text)
{
    if (m_reminder)
        Q_EMIT m_reminder->closed();
    m_reminder = add({Toast::Kind::Info, text, {}, {}, {}});
}

ToastCard *ToastArea::add(const Toast &toast)
{
    auto *card = new ToastCard(toast, this);
    m_layout->addWidget(card);
    connect(card, &ToastCard::closed, this, [this, card] {
        m_layout->removeWidget(card);
        card->hide();
        card->deleteLater();
        place();
    });
    card->show();
    place();
    return card;
}

bool ToastArea::undoNewest()
{
    const QList<QAbstractButton *> actions = findChildren<QAbstractButton *>(QStringLiteral("toastAction"));
    for (auto it = actions.rbegin(); it != actions.rend(); ++it) {
        if ((*it)->isVisible()) {
            (*it)->click();
            return true;
        }
    }
    return false;
}

bool ToastArea::event(QEvent *event)
{
    // A card knows its height only once its texts have been laid out.
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

bool ToastArea::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return false;
}

void ToastArea::place()
{
    setVisible(m_layout->count() > 0);
    if (isHidden())
        return;
    m_layout->activate();
    const QSize size = m_layout->totalSizeHint();
    // Above the bar at the foot of a page (FooterBar), whose buttons are wanted just when something has been saved.
    const int footer = controlHeight() + 20 + m_layout->contentsMargins().bottom();
    move(parentWidget()->width() - size.width(), parentWidget()->height() - m_bottomMargin - footer - size.height());
    resize(size);
    raise();
}

} // namespace gatehouse
