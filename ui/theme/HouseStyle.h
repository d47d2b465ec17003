// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace gatehouse
{

/// Fusion with the console's own check boxes, radio buttons, combo boxes and spacing. The focus ring is FocusRing's, so
/// the style draws no focus rectangle itself.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;

    /// A check box of 16 px, also for table cells and headers.
    static void paintCheckBox(QPainter *painter, const QRect &rect, Qt::CheckState state, bool enabled);

protected:
    /// The wheel scrolls the form: whoever scrolls it past a choice or a number does not mean to change it.
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace gatehouse
