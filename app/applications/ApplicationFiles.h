// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Async.h"

#include "models/saml/SpMetadata.h"
#include "models/x509/CertificateSummary.h"

#include <QByteArray>

namespace gatehouse
{
class InspectionProcess;

/// Files that somebody gives to an application or takes from it: images, certificates, keys, metadata. Read and written
/// off the calling thread.
namespace ApplicationFiles
{

/// The whole file; ErrorKind::Invalid when it is larger than `limit` bytes, so that a wrong choice never fills memory.
Future<QByteArray> read(const QString &path, qint64 limit);

/// A service provider's metadata of at most 8 MB: strangers' XML, which `inspection` reads.
Future<SpMetadata> readServiceProvider(const QString &path, InspectionProcess &inspection);
/// The first certificate of a service provider's file, whatever form it has, read by `inspection`.
Future<CertificateSummary> readSpCertificate(const QString &path, InspectionProcess &inspection);

/// Writes `name` into `folder` and answers the path. A file of that name is never overwritten: "certificate (1).pem"
/// follows "certificate.pem".
Future<QString> writeNew(const QString &folder, const QString &name, const QByteArray &bytes);

/// Writes exactly this file, which the person has just chosen; an older one is replaced as a whole or not at all.
Future<QString> replace(const QString &path, const QByteArray &bytes);

} // namespace ApplicationFiles
} // namespace gatehouse
