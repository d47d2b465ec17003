// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/CertificateUse.h"
#include "models/x509/CertificateBundle.h"
#include "models/x509/CertificateChain.h"
#include "models/x509/CertificateFinding.h"
#include "models/x509/CertificateTree.h"

#include <QJsonObject>

#include <optional>

namespace gatehouse
{

/// What an inspection found in one file.
struct InspectedFile {
    QString name;
    QString error; ///< why there are no certificates; empty when there are
    CertificateBundle bundle;
    std::optional<CertificateChain> chain;
    CertificateTree tree;
    QList<CertificateDescription> roots; ///< that were chosen: the tree may end at them
    QList<CertificateFinding> findings;
    /// By applications of a workspace; nothing: nobody asked.
    std::optional<QList<CertificateUse>> uses = {};

    /// Whether its answer is no (exit status 1).
    bool isBad() const;
};

/// What the state of a certificate in its tree means.
QString sentenceOf(const CertificateTree::Node &node);

/// The words and keys of the offline inspection's contract. Of the times only "state" depends on `at`.
QJsonObject toJson(const CertificateDescription &certificate, const QDateTime &at);
QJsonObject toJson(const InspectedFile &file, const QDateTime &at);
/// For people. Characters that are not what they seem are written as \u{…}.
QString toText(const InspectedFile &file, const QDateTime &at);

} // namespace gatehouse
