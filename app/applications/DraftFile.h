// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/base/Async.h"

namespace gatehouse
{

/// The application that somebody has begun to add in one workspace, on this computer: it survives leaving the page and
/// closing the program. It holds no secret. Read and written off the calling thread.
class DraftFile
{
public:
    /// `workspace`: the location that tells the drafts of two workspaces apart.
    explicit DraftFile(const QString &folder, const QString &workspace);

    Future<QString> keep(const ApplicationDraft &draft) const;
    /// ErrorKind::NotFound when none is kept, ErrorKind::Damaged when the file is none of ours.
    Future<ApplicationDraft> read() const;
    void remove() const;

private:
    QString m_path;
};

} // namespace gatehouse
