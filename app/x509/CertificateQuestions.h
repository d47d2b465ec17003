// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspection/InspectionKind.h"
#include "app/x509/CertificateCbor.h"
#include "app/x509/CertificateDraft.h"

#include <functional>

namespace gatehouse
{

/// By which roots and when certificates are judged.
struct ChainConditions {
    QDateTime at;
    std::optional<QList<CertificateDescription>> roots; ///< nothing: none were chosen
};

/// What an inspection says of one file with certificates.
struct InspectedBundle {
    CertificateBundle bundle;
    CertificateTree tree;
    std::optional<CertificateChain> chain; ///< of its end entity; nothing where no roots were chosen
};

/// Asks for all that readBundle() finds in bytes from outside, with its chains.
struct BundleQuestion {
    static constexpr auto kind = InspectionKind::Bundle;
    using Answer = InspectedBundle;
    QByteArray bytes;
    Secret password;
    ChainConditions conditions;
};

/// Asks for the same of a file that may be long: the certificates come in pieces, as they are read, and the answer has
/// none of them. Nobody looks for the chains of more than mostInChains.
struct LongBundleQuestion {
    static constexpr auto kind = InspectionKind::LongBundle;
    using Answer = InspectedBundle;
    using Piece = QList<CertificateDescription>;
    QByteArray bytes;
    Secret password;
    ChainConditions conditions;
};

/// Asks for the chains alone, of certificates that were read before.
struct TreeQuestion {
    static constexpr auto kind = InspectionKind::Tree;
    using Answer = CertificateTree;
    QList<CertificateDescription> certificates;
    ChainConditions conditions;
};

/// The certificates of one file as lines of a list.
struct FileRows {
    QList<CertificateRow> rows;
    int damaged = 0; ///< PEM blocks that cannot be read
    QString problem; ///< why there are none
};

/// Asks for the lines of several files at once.
struct RowsQuestion {
    static constexpr auto kind = InspectionKind::Rows;
    using Answer = QList<FileRows>;
    QList<QByteArray> files;
};

/// Asks for a certificate and its private key, of two files: whether they belong together, and whether service
/// providers will accept what the key signs. Denied: the key needs a password, or another one.
struct PairQuestion {
    static constexpr auto kind = InspectionKind::Pair;
    using Answer = CertificateDraft;
    QByteArray certificate;
    Secret key;
    Secret password;
};

Result<InspectedBundle> answerTo(const BundleQuestion &question);
Result<InspectedBundle> answerTo(const LongBundleQuestion &question,
                                 const std::function<void(const QList<CertificateDescription> &)> &send);
Result<CertificateTree> answerTo(const TreeQuestion &question);
Result<QList<FileRows>> answerTo(const RowsQuestion &question);
Result<CertificateDraft> answerTo(const PairQuestion &question);

namespace cbor
{

template <Either<ChainConditions> T> struct Fields<T> {
    static auto of(T &conditions) { return std::tie(conditions.at, conditions.roots); }
};

template <Either<InspectedBundle> T> struct Fields<T> {
    static auto of(T &inspected) { return std::tie(inspected.bundle, inspected.tree, inspected.chain); }
};

template <Either<BundleQuestion> T> struct Fields<T> {
    static auto of(T &question) { return std::tie(question.bytes, question.password, question.conditions); }
};

template <Either<LongBundleQuestion> T> struct Fields<T> {
    static auto of(T &question) { return std::tie(question.bytes, question.password, question.conditions); }
};

template <Either<TreeQuestion> T> struct Fields<T> {
    static auto of(T &question) { return std::tie(question.certificates, question.conditions); }
};

template <Either<FileRows> T> struct Fields<T> {
    static auto of(T &file) { return std::tie(file.rows, file.damaged, file.problem); }
};

template <Either<RowsQuestion> T> struct Fields<T> {
    static auto of(T &question) { return std::tie(question.files); }
};

template <Either<CertificateDraft> T> struct Fields<T> {
    static auto of(T &draft) { return std::tie(draft.certificate, draft.privateKeyPem); }
};

template <Either<PairQuestion> T> struct Fields<T> {
    static auto of(T &question) { return std::tie(question.certificate, question.key, question.password); }
};

} // namespace cbor
} // namespace gatehouse
