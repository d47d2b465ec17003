// SPDX-License-Identifier: Apache-2.0
// A file whose certificates are shown while it is read.
#include "ui/x509/CertificateInspectorPage.h"

#include "app/x509/ChainTree.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/x509/ChainCard.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

void CertificateInspectorPage::showStoppable(const QString &fact, const QString &consequence)
{
    m_bannerStops = true;
    m_banner->show(Banner::Kind::Info, fact, consequence, tr("Cancel"));
}

void CertificateInspectorPage::bannerPressed()
{
    m_banner->clear();
    if (!m_bannerStops)
        return;
    m_bannerStops = false;
    m_folder.reset();
    if (isComing())
        keepWhatCame({ErrorKind::Cancelled, tr("Reading was cancelled."), {}});
    stopReading();
}

/// A short file is shown at its end, root first. Of a longer one nobody looks for chains, so its order is that of the
/// file, and what came can be shown at once.
void CertificateInspectorPage::take(const CertificateFile &more)
{
    CertificateFile &file = isComing() ? m_file : m_coming->file;
    file.name = more.name;
    file.size = more.size;
    file.bundle.certificates += more.bundle.certificates;
    if (isComing()) {
        m_chain->addRows(more.bundle.certificates, m_coming->by.at);
        showFacts();
    } else if (file.bundle.certificates.size() > mostInChains) {
        showComing();
        showStoppable(tr("The file is being read."), tr("The list grows while its certificates come."));
    }
}

void CertificateInspectorPage::showComing()
{
    m_slow->stop();
    m_coming->isShown = true;
    m_file = m_coming->file;
    m_judgedBy = m_coming->by;
    showFile(m_file.name);
    m_export->hide(); // it would be a part
    m_chain->addRows(m_file.bundle.certificates, m_coming->by.at);
    showFacts();
    m_states->setCurrentIndex(1);
    m_chain->focusTable();
    readUses();
}

/// What is on screen already stays as it is: the certificate that is looked at, its place in the list, a comparison.
void CertificateInspectorPage::showAll(const CertificateFile &file)
{
    m_file = file;
    m_coming.reset();
    m_banner->clear();
    m_export->show();
    showFacts();
    showTree();
    showDetails();
}

/// Reading ended before its time.
void CertificateInspectorPage::keepWhatCame(const Error &why)
{
    if (!isComing())
        showComing();
    m_coming.reset();
    const int count = int(m_file.bundle.certificates.size());
    const QString fact = tr("Only the first %Ln certificate(s) of the file are shown.", nullptr, count);
    m_missing = fact + u' ' + why.message;
    m_file.tree.nodes.clear();
    for (const CertificateDescription &certificate : m_file.bundle.certificates)
        m_file.tree.nodes.append({certificate.summary.sha256, 0, CertificateTree::State::Unjudged, {}});
    m_export->show();
    showFacts();
    m_bannerStops = false;
    const bool isWanted = why.kind == ErrorKind::Cancelled;
    m_banner->show(isWanted ? Banner::Kind::Info : Banner::Kind::Warning, fact, why.message, tr("Close"));
    judgeAgain();
}

} // namespace gatehouse
