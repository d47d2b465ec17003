// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/HouseStyle.h"

#include "ui/theme/Icon.h"

#include <QPainter>
#include <QStyleOption>

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
