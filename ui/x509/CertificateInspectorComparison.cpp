// SPDX-License-Identifier: Apache-2.0
// What the certificate that is shown can be compared with.
#include "ui/x509/CertificateInspectorPage.h"

#include "models/x509/DistinguishedName.h"
#include "models/x509/OddCharacters.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FileChooser.h"
#include "ui/x509/CertificateComparisonPane.h"
#include "ui/x509/ChainCard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedWidget>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostOffered = 20; // a longer menu is no choice

} // namespace

bool CertificateInspectorPage::isComparing() const { return m_states->currentWidget() == m_comparison; }

/// A file, the clipboard, or another certificate of the file that is open.
void CertificateInspectorPage::offerComparisons()
{
    const ChainRow *const row = m_chain->current();
    if (!row)
        return;
    m_compareWith->clear();
    m_compareWith->addAction(tr("With a file…"), this, &CertificateInspectorPage::compareWithFile)
        ->setObjectName(u"compareFile"_s);
    m_compareWith->addAction(tr("With the clipboard"), this, &CertificateInspectorPage::compareWithClipboard)
        ->setObjectName(u"compareClipboard"_s);
    int offered = 0;
    for (const CertificateDescription &other : m_file.bundle.certificates) {
        if (other.summary.sha256 == row->certificate.summary.sha256 || ++offered > mostOffered)
            continue;
        if (offered == 1)
            m_compareWith->addSeparator();
        QString name = visibleName(shownName(other.summary.subject)).left(60);
        m_compareWith
            ->addAction(tr("With %1").arg(name.replace(u'&', u"&&"_s)), this,
                        [this, other] {
                            if (beginComparison())
                                m_comparison->compareWith(other, m_file.name);
                        })
            ->setObjectName(u"compareRow%1"_s.arg(offered));
    }
}

bool CertificateInspectorPage::beginComparison()
{
    const ChainRow *const row = m_chain->current();
    if (!row)
        return false;
    m_banner->clear();
    if (!isComparing())
        m_comparison->setFirst(row->certificate, m_file.name);
    m_states->setCurrentWidget(m_comparison);
    return true;
}

void CertificateInspectorPage::closeComparison()
{
    m_comparison->clear();
    m_states->setCurrentIndex(1);
    m_chain->focusTable();
}

void CertificateInspectorPage::compareWithFile()
{
    m_context.files.openFile(this, tr("Compare with a file…"), certificateFilter(), [this](const QString &path) {
        if (beginComparison())
            m_comparison->compareWith(fileSource(path));
    });
}

void CertificateInspectorPage::compareWithClipboard()
{
    if (beginComparison())
        m_comparison->compareWith(textSource(tr("Clipboard"), QGuiApplication::clipboard()->text().toUtf8()));
}

} // namespace gatehouse
