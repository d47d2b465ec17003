// SPDX-License-Identifier: Apache-2.0
#include "app/x509/ExpiryScan.h"

#include "app/x509/CertificateQuestions.h"
#include "models/x509/DistinguishedName.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <atomic>
#include <memory>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ExpiryScan)
};

constexpr qint64 largestScanned = 10 * 1024 * 1024;
/// What one inspection process reads.
constexpr qsizetype mostFiles = 64;
constexpr qint64 mostBytes = 10 * 1024 * 1024;

struct ScannedFile {
    QString path;
    bool named = false; ///< by the person, not found in a folder
};

struct Batch {
    QList<ScannedFile> files;
    QList<QByteArray> contents;
    QStringList refused;
    qsizetype read = 0; ///< how many of those that were left have been looked at
};

/// Nobody waits for the search any more.
using GivenUp = std::shared_ptr<std::atomic_bool>;

QList<ScannedFile> filesOf(const QStringList &paths, const GivenUp &givenUp)
{
    QList<ScannedFile> all;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            all.append({path, true});
            continue;
        }
        QStringList found;
        QDirIterator below(path, QDir::Files | QDir::NoSymLinks | QDir::Readable, QDirIterator::Subdirectories);
        while (!*givenUp && below.hasNext())
            found.append(below.next());
        found.sort();
        for (const QString &file : std::as_const(found))
            all.append({file, false});
    }
    return all;
}

/// As many of the files from `from` on as one process may read; at most `most`.
Batch batchOf(const QList<ScannedFile> &files, qsizetype from, qsizetype most, const GivenUp &givenUp)
{
    Batch batch;
    qint64 bytes = 0;
    for (qsizetype i = from; !*givenUp && i < files.size() && batch.files.size() < most; ++i) {
        QFile file(files[i].path);
        QString problem;
        if (!file.open(QIODevice::ReadOnly))
            problem = Texts::tr("%1 cannot be read: %2").arg(files[i].path, file.errorString());
        else if (file.size() > largestScanned)
            problem = Texts::tr("%1 is larger than 10 MB").arg(files[i].path);
        else if (!batch.files.isEmpty() && bytes + file.size() > mostBytes)
            return batch;
        ++batch.read;
        if (!problem.isEmpty()) {
            if (files[i].named)
                batch.refused.append(problem);
            continue;
        }
        batch.files.append(files[i]);
        batch.contents.append(file.read(largestScanned));
        bytes += batch.contents.last().size();
    }
    return batch;
}

/// One search through all the files, a batch after the other.
class Search : public std::enable_shared_from_this<Search>
{
public:
    explicit Search(InspectionProcess &inspection) : m_inspection(inspection) { m_promise.start(); }
    /// Its inspection is gone, and the callbacks with it.
    ~Search() { *m_givenUp = true; }
    Q_DISABLE_COPY_MOVE(Search)

    Future<ExpiryScan> run(const QStringList &paths)
    {
        async::whenDone(QtConcurrent::run([paths, givenUp = m_givenUp]() -> Result<QList<ScannedFile>> {
                            return filesOf(paths, givenUp);
                        }),
                        &m_inspection, [self = shared_from_this()](const Result<QList<ScannedFile>> &files) {
                            self->m_files = files.value_or(QList<ScannedFile>());
                            self->next();
                        });
        return m_promise.future();
    }

private:
    void next()
    {
        if (m_next >= m_files.size()) {
            m_promise.addResult(m_scan);
            return m_promise.finish();
        }
        const auto batch =
            QtConcurrent::run([files = m_files, from = m_next, most = m_singly > 0 ? 1 : mostFiles,
                               givenUp = m_givenUp]() -> Result<Batch> { return batchOf(files, from, most, givenUp); });
        async::whenDone(batch, &m_inspection, [self = shared_from_this()](const Result<Batch> &read) {
            if (read && read->files.isEmpty())
                self->take(*read, QList<FileRows>());
            else if (read)
                self->ask(*read);
        });
    }

    void ask(const Batch &batch)
    {
        async::whenDone(
            m_inspection.ask(RowsQuestion{batch.contents}), &m_inspection,
            [self = shared_from_this(), batch](const Result<QList<FileRows>> &rows) { self->take(batch, rows); });
    }

    void take(const Batch &batch, const Result<QList<FileRows>> &rows)
    {
        const bool whole = rows && rows->size() == batch.files.size();
        // One of them ended the process. Which one shows when each is read by itself.
        if (!whole && batch.files.size() > 1) {
            m_singly = batch.read;
            return next();
        }
        m_next += batch.read;
        m_singly = std::max<qsizetype>(0, m_singly - batch.read);
        m_scan.refused += batch.refused;
        if (!whole && !batch.files.isEmpty())
            m_scan.refused.append(Texts::tr("%1: %2").arg(
                batch.files.first().path, rows ? Texts::tr("It cannot be read.") : rows.error().message));
        for (qsizetype i = 0; whole && i < batch.files.size(); ++i)
            add(batch.files[i], rows->at(i));
        next();
    }

    void add(const ScannedFile &file, const FileRows &found)
    {
        if (found.rows.isEmpty()) {
            if (file.named)
                m_scan.refused.append(Texts::tr("%1: %2").arg(file.path, found.problem));
            return;
        }
        ++m_scan.files;
        // What a damaged block holds is said, so that a calendar never only looks complete.
        if (found.damaged > 0)
            m_scan.refused.append(Texts::tr("%1: %2 of its %3 certificates cannot be read")
                                      .arg(file.path)
                                      .arg(found.damaged)
                                      .arg(found.rows.size() + found.damaged));
        for (const CertificateRow &row : found.rows) {
            if (m_seen.contains(row.sha256))
                continue;
            m_seen.insert(row.sha256);
            m_scan.entries.append(calendarEntry(row, file.path));
        }
    }

    InspectionProcess &m_inspection;
    QPromise<Result<ExpiryScan>> m_promise;
    const GivenUp m_givenUp = std::make_shared<std::atomic_bool>(false);
    QList<ScannedFile> m_files;
    qsizetype m_next = 0;
    qsizetype m_singly = 0; ///< how many are still to be read one by one
    ExpiryScan m_scan;
    QSet<QString> m_seen;
};

} // namespace

CalendarEntry calendarEntry(const CertificateRow &certificate, const QString &file)
{
    const QString name = shownName(certificate.subject);
    return {QString(certificate.sha256).toLower().remove(u':') + u"@gatehouse"_s,
            Texts::tr("%1: the certificate expires").arg(name.isEmpty() ? file : name),
            Texts::tr("Subject: %1\nIssuer: %2\nSHA-256: %3\nFile: %4")
                .arg(certificate.subject, certificate.issuer, certificate.sha256, file),
            certificate.notAfter};
}

Future<ExpiryScan> scanForExpiry(const QStringList &paths, InspectionProcess &inspection)
{
    return std::make_shared<Search>(inspection)->run(paths);
}

} // namespace gatehouse
