// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/HouseStyle.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace gatehouse
{

using namespace Qt::StringLiterals;

HouseStyle::HouseStyle() : QProxyStyle(u"Fusion"_s) {}

void HouseStyle::paintCheckBox(QPainter *painter, const QRect &rect, Qt::CheckState state, bool enabled)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect.center().x() - 7 + 0.5, rect.center().y() - 7 + 0.5, 15, 15);
    const bool filled = state != Qt::Unchecked && enabled;
    painter->setPen(color(filled ? Token::AccentFill : enabled ? Token::Control : Token::Line));
    painter->setBrush(color(filled ? Token::AccentFill : enabled ? Token::Surface : Token::Sunken));
    painter->drawRoundedRect(box, 4, 4);
    if (state != Qt::Unchecked) {
        const QRect inner(int(box.left()) + 1, int(box.top()) + 1, 14, 14);
        paintIcon(painter, inner, state == Qt::Checked ? u"check"_s : u"minus"_s,
                  color(enabled ? Token::OnAccent : Token::Text3));
    }
    painter->restore();
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    switch (element) {
    case PE_FrameFocusRect:
        return; // FocusRing
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const Qt::CheckState state = option->state & State_NoChange ? Qt::PartiallyChecked
                                     : option->state & State_On     ? Qt::Checked
                                                                    : Qt::Unchecked;
        return paintCheckBox(painter, option->rect, state, enabled);
    }
    case PE_IndicatorRadioButton: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QPointF middle = QRectF(option->rect).center();
        const bool on = option->state & State_On;
        if (on && enabled) {
            painter->setPen(QPen(color(Token::AccentFill), 5));
            painter->setBrush(color(Token::OnAccent));
            painter->drawEllipse(middle, 5.5, 5.5);
        } else {
            painter->setPen(color(enabled ? Token::Control : Token::Line));
            painter->setBrush(color(enabled ? Token::Surface : Token::Sunken));
            painter->drawEllipse(middle, 7.5, 7.5);
        }
        return painter->restore();
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

// A style sheet cannot tint the arrow, so combo boxes are drawn here.
void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control != CC_ComboBox)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool enabled = option->state & State_Enabled, focused = option->state & State_HasFocus;
    const QString state = widget ? widget->property("state").toString() : QString();
    const Token edge = !enabled                ? Token::Line
                       : focused               ? Token::Accent
                       : state == u"error"_s   ? Token::Danger
                       : state == u"warning"_s ? Token::WarnFill
                                               : Token::Control;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double width = focused ? 2 : 1;
    painter->setPen(QPen(color(edge), width));
    painter->setBrush(color(enabled ? Token::Surface : Token::Sunken));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6);
    const QRect arrow(option->rect.right() - 24, option->rect.center().y() - 6, 14, 14);
    paintIcon(painter, arrow, u"chevron-down"_s, color(enabled ? Token::Text2 : Token::Text3));
    painter->restore();
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                 const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return option->rect.adjusted(8, 2, -28, -2);
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return QRect(option->rect.right() - 27, option->rect.top(), 28, option->rect.height());
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    if (type == CT_ComboBox)
        return {size.width() + 44, controlHeight()};
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 9;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 10;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (!qobject_cast<QComboBox *>(widget) && !qobject_cast<QAbstractSpinBox *>(widget))
        return;
    widget->installEventFilter(this);
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
}

bool HouseStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QProxyStyle::eventFilter(watched, event);
    event->ignore(); // for what is around it
    return true;
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace gatehouse
