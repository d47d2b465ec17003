// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/Typography.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>

namespace gatehouse
{

namespace
{
struct Face {
    double factor;
    QFont::Weight weight;
};

Face face(TypeRole role)
{
    switch (role) {
    case TypeRole::PageTitle:
        return {1.5, QFont::Bold};
    case TypeRole::Number:
        return {1.5, QFont::DemiBold};
    case TypeRole::DialogTitle:
        return {1.25, QFont::DemiBold};
    case TypeRole::Section:
        return {1.1, QFont::DemiBold};
    case TypeRole::Body:
        return {1.0, QFont::Normal};
    case TypeRole::BodyStrong:
        return {1.0, QFont::DemiBold};
    case TypeRole::Control:
        return {1.0, QFont::Medium};
    case TypeRole::Label:
        return {0.95, QFont::Medium};
    case TypeRole::TableCell:
        return {0.95, QFont::Normal};
    case TypeRole::TableName:
        return {0.95, QFont::DemiBold};
    case TypeRole::TableHead:
        return {0.85, QFont::DemiBold};
    case TypeRole::Help:
    case TypeRole::Code:
        return {0.9, QFont::Normal};
    case TypeRole::HelpStrong:
        return {0.9, QFont::Medium};
    case TypeRole::Chip:
        return {0.85, QFont::Medium};
    case TypeRole::RailHeading:
        return {0.75, QFont::DemiBold};
    }
    return {1.0, QFont::Normal};
}
} // namespace

QFont roleFont(TypeRole role)
{
    const Face wanted = face(role);
    const QFont base = QApplication::font();
    QFont font = role == TypeRole::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : base;
    const double floor = role == TypeRole::RailHeading ? 7.5 : 8.0;
    font.setPointSizeF(std::max(floor, base.pointSizeF() * wanted.factor));
    font.setWeight(wanted.weight);
    if (role == TypeRole::RailHeading)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    return font;
}

int controlHeight() { return std::max(32, QFontMetrics(QApplication::font()).height() + 14); }

} // namespace gatehouse
