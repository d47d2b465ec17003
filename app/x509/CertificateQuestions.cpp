// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateQuestions.h"

#include "app/x509/BundleReader.h"
#include "app/x509/CertificateReader.h"
#include "app/x509/CertificateRows.h"
#include "app/x509/ChainTree.h"
#include "app/x509/ChainVerifier.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateQuestions)
};

// The first rows at once; then not so many at a time that whoever shows them would hesitate.
constexpr qsizetype firstPiece = 20;
constexpr qsizetype longestPiece = 100;

FileRows rowsIn(const QByteArray &bytes)
{
    FileRows file;
    file.rows = certificateRows(bytes);
    if (file.rows.isEmpty()) {
        const auto bundle = readBundle(bytes);
        if (!bundle)
            file.problem = bundle.error().message;
        else if (bundle->certificates.isEmpty())
            file.problem = Texts::tr("There is a private key in it, and no certificate.");
        for (const CertificateDescription &certificate :
             bundle ? bundle->certificates : QList<CertificateDescription>())
            file.rows.append(rowFrom(certificate));
    }
    file.damaged = std::max(0, int(bytes.count("-----BEGIN CERTIFICATE-----") - file.rows.size()));
    return file;
}

} // namespace

Result<InspectedBundle> answerTo(const BundleQuestion &question)
{
    const auto bundle = readBundle(question.bytes, question.password);
    if (!bundle)
        return failure(bundle.error());
    InspectedBundle inspected{*bundle, chainTree(bundle->certificates, question.conditions), {}};
    if (question.conditions.roots && !bundle->certificates.isEmpty())
        inspected.chain = verifyChain(*bundle, *question.conditions.roots, question.conditions.at);
    return inspected;
}

Result<InspectedBundle> answerTo(const LongBundleQuestion &question,
                                 const std::function<void(const QList<CertificateDescription> &)> &send)
{
    QList<CertificateDescription> piece;
    QList<CertificateDescription> first; // as many as there may be in chains, and one
    qsizetype enough = firstPiece;
    const auto bundle = readBundle(question.bytes, question.password, [&](const CertificateDescription &certificate) {
        piece.append(certificate);
        if (first.size() <= mostInChains)
            first.append(certificate);
        if (piece.size() < enough)
            return;
        send(piece);
        piece.clear();
        enough = longestPiece;
    });
    if (!piece.isEmpty())
        send(piece);
    if (!bundle)
        return failure(bundle.error());
    InspectedBundle inspected{*bundle, {}, {}};
    inspected.tree.againstRoots = question.conditions.roots.has_value();
    if (first.size() > mostInChains)
        return inspected;
    CertificateBundle whole = *bundle;
    whole.certificates = first;
    inspected.tree = chainTree(first, question.conditions);
    if (question.conditions.roots && !first.isEmpty())
        inspected.chain = verifyChain(whole, *question.conditions.roots, question.conditions.at);
    return inspected;
}

Result<CertificateTree> answerTo(const TreeQuestion &question)
{
    return chainTree(question.certificates, question.conditions);
}

Result<QList<FileRows>> answerTo(const RowsQuestion &question)
{
    QList<FileRows> files;
    for (const QByteArray &bytes : question.files)
        files.append(rowsIn(bytes));
    return files;
}

Result<CertificateDraft> answerTo(const PairQuestion &question)
{
    const auto certificate = readCertificate(question.certificate);
    if (!certificate)
        return failure(certificate.error());
    const QByteArray pem = certificate->pem.toLatin1();
    if (const QString problem = samlKeyProblem(pem); !problem.isEmpty())
        return failure(ErrorKind::Invalid, Texts::tr("This certificate cannot sign assertions. %1").arg(problem));
    const auto key = readPrivateKey(question.key.bytes(), question.password);
    if (!key)
        return failure(key.error());
    if (!keyBelongsTo(*key, pem))
        return failure(
            ErrorKind::Invalid,
            Texts::tr("The private key does not belong to the certificate. Choose the pair that was made together."));
    return CertificateDraft{*certificate, *key};
}

} // namespace gatehouse
