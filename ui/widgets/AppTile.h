// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QMetaType>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

namespace gatehouse
{

/// What a tile shows: an image, else up to two letters on a colour.
struct TileLook {
    QString label; ///< the Display Label: letters and colour pair come from it
    QString color; ///< "#202D38" for a portal colour; empty: one of the eight pairs
    QPixmap image; ///< not null: shown instead of letters
};

/// "Netskope" -> "Ne", "Expense Desk" -> "Ed", "" -> "?"
QString tileLetters(const QString &label);
void paintTile(QPainter *painter, const QRectF &rect, const TileLook &look);
/// PNG, JPEG or SVG bytes as a square pixmap; null when they are no image.
QPixmap tileImage(const QByteArray &bytes, int size = 64);

/// A TileLook as a widget.
class AppTile : public QWidget
{
    Q_OBJECT

public:
    explicit AppTile(int size = 28, QWidget *parent = nullptr);
    void setLook(const TileLook &look);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TileLook m_look;
    int m_size;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::TileLook)
