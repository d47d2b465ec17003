// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ApplicationCells.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/CellDelegate.h"

namespace gatehouse
{

TileLook tileLook(const QString &displayLabel, const PortalImage &image)
{
    return {displayLabel, image.color, image.image.isEmpty() ? QPixmap() : tileImage(image.image)};
}

Status painted(const ApplicationStatus &status)
{
    const auto kind = [&] {
        switch (status.tone) {
        case StatusTone::Active:
            return Status::Kind::Active;
        case StatusTone::Bookmark:
            return Status::Kind::Bookmark;
        case StatusTone::Inactive:
            return Status::Kind::Inactive;
        case StatusTone::Info:
            return Status::Kind::Info;
        case StatusTone::Expiring:
            return Status::Kind::Expiring;
        case StatusTone::Error:
            return Status::Kind::Error;
        case StatusTone::Off:
            break;
        }
        return Status::Kind::Off;
    };
    return {kind(), status.text};
}

QVariant ApplicationCells::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ApplicationRow &row = at(index.row());
    const Application &application = row.summary.application;
    switch (index.column()) {
    case Label:
        if (role == TileRole)
            return QVariant::fromValue(tileLook(application.displayLabel, application.portalImage));
        if (role == SubLineRole)
            return row.kind;
        break;
    case Sso:
        if (role == StatusRole)
            return QVariant::fromValue(painted(row.sso));
        break;
    case Idm:
        if (role == StatusRole)
            return QVariant::fromValue(painted(row.idm));
        break;
    case Certificate:
        // A date that is far away is plain text with its distance behind it; only what is near is a chip.
        if (row.certificate.needsAttention()) {
            if (role == StatusRole)
                return QVariant::fromValue(painted(row.certificate));
        } else if (role == Qt::DisplayRole) {
            return row.certificate.text;
        } else if (role == MetaRole && !row.certificate.extra.isEmpty()) {
            return row.certificate.extra;
        }
        break;
    case LastSync:
        if (role == MetaRole && row.summary.lastSync.toLocalTime().date() == QDate::currentDate())
            return tr("today");
        break;
    case Menu:
        if (role == IconRole)
            return QStringLiteral("more");
        break;
    default:
        break;
    }
    return ApplicationTableModel::data(index, role);
}

} // namespace gatehouse
