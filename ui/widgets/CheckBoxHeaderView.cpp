// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CheckBoxHeaderView.h"

#include "ui/theme/HouseStyle.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"

#include <QMouseEvent>
#include <QPainter>

namespace gatehouse
{

CheckBoxHeaderView::CheckBoxHeaderView(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(24);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::NoFocus);
}

void CheckBoxHeaderView::setCheckable(bool checkable)
{
    m_checkable = checkable;
    viewport()->update();
}

void CheckBoxHeaderView::setCheckState(Qt::CheckState state)
{
    m_state = state;
    viewport()->update();
}

QSize CheckBoxHeaderView::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), std::max(31, QFontMetrics(roleFont(TypeRole::TableHead)).height() + 15)};
}

int CheckBoxHeaderView::widthOf(int section) const
{
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    const int sort = isSortIndicatorShown() && sortIndicatorSection() == section ? 16 : 0;
    return text.isEmpty()
               ? 0
               : QFontMetrics(roleFont(TypeRole::TableHead)).horizontalAdvance(text) + (section == 0 ? 28 : 22) + sort;
}

// QSS ignores setFont on a header, so it is painted here.
void CheckBoxHeaderView::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, color(Token::Sunken));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, color(Token::Line));
    if (section == 0 && m_checkable) {
        HouseStyle::paintCheckBox(painter, QRect(rect.left() + 16, rect.center().y() - 7, 16, 16), m_state, true);
        return painter->restore();
    }
    const QFont font = roleFont(TypeRole::TableHead);
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    const QVariant aligned = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool right = aligned.isValid() && (aligned.toInt() & Qt::AlignRight);
    const QRect inner = rect.adjusted(section == 0 ? 16 : 10, 0, -10, -1);
    painter->setFont(font);
    painter->setPen(color(Token::Text2));
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, inner.width());
    painter->drawText(inner, Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft), shown);
    if (isSortIndicatorShown() && sortIndicatorSection() == section && !right) {
        const int x = inner.left() + QFontMetrics(font).horizontalAdvance(shown) + 4;
        const QString name =
            sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down");
        paintIcon(painter, QRect(x, rect.center().y() - 6, 12, 12), name, color(Token::Text2));
    }
    painter->restore();
}

void CheckBoxHeaderView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_checkable && logicalIndexAt(event->pos()) == 0) {
        Q_EMIT checkRequested(m_state != Qt::Checked);
        return;
    }
    QHeaderView::mouseReleaseEvent(event);
}

} // namespace gatehouse
