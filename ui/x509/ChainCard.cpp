// SPDX-License-Identifier: Apache-2.0
#include "ui/x509/ChainCard.h"

#include "app/x509/CertificateReport.h"
#include "models/applications/ApplicationStatus.h"
#include "models/x509/CertificateValidity.h"
#include "models/x509/DistinguishedName.h"
#include "models/x509/OddCharacters.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/x509/ChainDelegate.h"

#include <QBoxLayout>
#include <QDateTimeEdit>
#include <QHash>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// What somebody sees at a glance: in order, to be thought of, wrong, or nobody looked.
enum class Mark { Good, Warning, Wrong, Unknown };

Mark markOf(const ChainRow &row, const QDateTime &at)
{
    const CertificateSummary &certificate = row.certificate.summary;
    if (row.node.state == CertificateTree::State::Problem || at > certificate.notAfter)
        return Mark::Wrong;
    const bool thoughtOf = row.node.state == CertificateTree::State::Below || at < certificate.notBefore ||
                           daysUntil(certificate.notAfter, at) <= CertificateWarningDays;
    if (thoughtOf)
        return Mark::Warning;
    switch (row.node.state) {
    case CertificateTree::State::Anchor:
    case CertificateTree::State::Trusted:
    case CertificateTree::State::Fits:
        return Mark::Good;
    default:
        return Mark::Unknown; // green is only what was looked at
    }
}

QString iconOf(Mark mark)
{
    switch (mark) {
    case Mark::Good:
        return u"success"_s;
    case Mark::Warning:
        return u"warning"_s;
    case Mark::Wrong:
        return u"error"_s;
    case Mark::Unknown:
        break;
    }
    return u"dash"_s;
}

Token toneOf(Mark mark)
{
    switch (mark) {
    case Mark::Good:
        return Token::Ok;
    case Mark::Warning:
        return Token::Warn;
    case Mark::Wrong:
        return Token::Danger;
    case Mark::Unknown:
        break;
    }
    return Token::Text3;
}

} // namespace

ChainCard::ChainCard(QWidget *parent)
    : Card(tr("Chain"), parent)
    , m_against(new Label({}, TypeRole::Help, Token::Text3))
    , m_table(new HouseTable(tr("Chain")))
    , m_settled(new QTimer(this))
{
    setFlush();
    m_against->setObjectName(u"chainAgainst"_s);
    addToHead(m_against);
    m_model = new ListTableModel<ChainRow>(
        {{tr("Certificate"), [this](const ChainRow &row, int role) { return nameCell(row, role); }},
         {tr("State"), [this](const ChainRow &row, int role) { return stateCell(row, role); }}},
        false, this);
    m_table->setObjectName(u"certificates"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChainDelegate(m_table));
    m_table->setColumnPlan({-1, 46});
    m_table->horizontalHeader()->hide();
    body()->addWidget(m_table, 1);
    body()->addWidget(makeConditions());
    m_settled->setSingleShot(true);
    m_settled->setInterval(300ms);
    connect(m_settled, &QTimer::timeout, this, [this] { Q_EMIT timeChosen(m_time->dateTime().toUTC()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            Q_EMIT currentChanged();
    });
    setRoots({}, 0);
}

QWidget *ChainCard::makeConditions()
{
    auto *conditions = new QWidget;
    auto *layout = new QVBoxLayout(conditions);
    layout->setContentsMargins(16, 10, 12, 12);
    layout->setSpacing(8);
    auto *roots = new QHBoxLayout;
    roots->setSpacing(6);
    m_roots = new Button(tr("Choose roots…"), Button::Role::Secondary, u"certificate"_s);
    m_roots->setObjectName(u"chooseRoots"_s);
    m_roots->setSmall(true);
    m_roots->setToolTip(tr("A file with the certificates that you trust; those of this computer are not asked"));
    m_forget = Button::iconOnly(u"close"_s, tr("Forget the roots"));
    m_forget->setObjectName(u"forgetRoots"_s);
    m_forget->setSmall(true);
    roots->addWidget(m_roots);
    roots->addWidget(m_forget);
    roots->addStretch(1);
    layout->addLayout(roots);
    auto *time = new QHBoxLayout;
    time->setSpacing(6);
    auto *name = new Label(tr("Judged at"), TypeRole::Help, Token::Text3);
    m_time = new QDateTimeEdit(QDateTime::currentDateTime());
    m_time->setObjectName(u"chainTime"_s);
    m_time->setAccessibleName(tr("Judged at"));
    m_time->setToolTip(tr("The time of this computer"));
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setCalendarPopup(true);
    m_now = new Button(tr("Now"), Button::Role::Link);
    m_now->setObjectName(u"chainNow"_s);
    m_now->setSmall(true);
    m_now->hide();
    time->addWidget(name);
    time->addWidget(m_time, 1);
    time->addWidget(m_now);
    layout->addLayout(time);
    connect(m_roots, &Button::clicked, this, &ChainCard::rootsWanted);
    connect(m_forget, &Button::clicked, this, &ChainCard::rootsForgotten);
    connect(m_now, &Button::clicked, this, &ChainCard::chooseNow);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_now->show();
        m_settled->start();
    });
    return conditions;
}

void ChainCard::chooseNow()
{
    const QSignalBlocker quiet(m_time);
    m_time->setDateTime(QDateTime::currentDateTime());
    m_settled->stop();
    m_now->hide();
    Q_EMIT timeChosen({});
}

QVariant ChainCard::nameCell(const ChainRow &row, int role) const
{
    const CertificateDescription &certificate = row.certificate;
    switch (role) {
    case Qt::DisplayRole:
        return visibleName(shownName(certificate.summary.subject));
    case SubLineRole: {
        const QString kind = !certificate.isCa        ? tr("Certificate")
                             : certificate.selfSigned ? tr("Root")
                                                      : tr("Intermediate");
        return tr("%1 · to %2")
            .arg(kind, QLocale().toString(certificate.summary.notAfter.toUTC().date(), u"d MMM yyyy"_s));
    }
    case IconRole:
        return u"certificate"_s;
    case IndentRole:
        return ChainDelegate::indent(row.node.depth);
    case Qt::ToolTipRole:
        return visibleName(certificate.summary.subject);
    case Qt::AccessibleTextRole:
        return row.node.depth == 0 ? visibleName(shownName(certificate.summary.subject))
                                   : tr("%1, level %2")
                                         .arg(visibleName(shownName(certificate.summary.subject)))
                                         .arg(row.node.depth + 1);
    default:
        return {};
    }
}

QVariant ChainCard::stateCell(const ChainRow &row, int role) const
{
    const Mark mark = markOf(row, m_at);
    switch (role) {
    case IconRole:
        return iconOf(mark);
    case ToneRole:
        return int(toneOf(mark));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentenceOf(row.node);
    default:
        return {};
    }
}

void ChainCard::setTree(const CertificateTree &tree, const QList<CertificateDescription> &known, const QDateTime &at)
{
    QHash<QString, const CertificateDescription *> bySha256;
    for (const CertificateDescription &certificate : known)
        bySha256.insert(certificate.summary.sha256, &certificate);
    QList<ChainRow> rows;
    for (const CertificateTree::Node &node : tree.nodes) {
        if (const CertificateDescription *certificate = bySha256.value(node.sha256))
            rows.append({*certificate, node});
    }
    m_at = at;
    const bool isJudged = std::none_of(tree.nodes.cbegin(), tree.nodes.cend(), [](const CertificateTree::Node &node) {
        return node.state == CertificateTree::State::Unjudged;
    });
    m_against->setText(!isJudged           ? tr("not judged")
                       : tree.againstRoots ? tr("against your roots")
                                           : tr("as in the file"));
    if (!m_now->isVisibleTo(this)) {
        const QSignalBlocker quiet(m_time);
        m_time->setDateTime(at.toLocalTime());
    }
    const bool isSameList =
        std::equal(rows.cbegin(), rows.cend(), m_model->rows().cbegin(), m_model->rows().cend(),
                   [](const ChainRow &a, const ChainRow &b) { return a.node.sha256 == b.node.sha256; });
    if (isSameList)
        return m_model->replaceRows(rows);
    const QString before = current() ? current()->node.sha256 : QString();
    m_model->setRows(rows);
    // A file is opened for what it certifies: the first that nobody is below.
    int chosen = 0;
    while (chosen + 1 < rows.size() && rows[chosen + 1].node.depth > rows[chosen].node.depth)
        ++chosen;
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row].node.sha256 == before)
            chosen = row;
    }
    if (!rows.isEmpty())
        m_table->setCurrentIndex(m_model->index(chosen, 0));
}

void ChainCard::addRows(const QList<CertificateDescription> &certificates, const QDateTime &at)
{
    m_at = at;
    QList<ChainRow> rows;
    for (const CertificateDescription &certificate : certificates)
        rows.append({certificate, {certificate.summary.sha256, 0, CertificateTree::State::Unjudged, {}}});
    const bool isFirst = m_model->rowCount() == 0;
    m_model->append(rows);
    m_against->setText(tr("being read"));
    if (isFirst && !rows.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ChainCard::clearTree() { m_model->setRows({}); }

void ChainCard::setRoots(const QString &name, int count)
{
    m_forget->setVisible(!name.isEmpty());
    m_roots->setText(name.isEmpty() ? tr("Choose roots…") : tr("%Ln root(s)", nullptr, count));
    m_roots->setAccessibleName(m_roots->text());
    m_roots->setToolTip(name.isEmpty()
                            ? tr("A file with the certificates that you trust; those of this computer are not asked")
                            : name);
}

const ChainRow *ChainCard::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->at(index.row()) : nullptr;
}

void ChainCard::focusTable() { m_table->setFocus(Qt::OtherFocusReason); }

} // namespace gatehouse
