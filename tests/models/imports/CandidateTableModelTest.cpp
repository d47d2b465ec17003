// SPDX-License-Identifier: Apache-2.0
#include "models/imports/CandidateTableModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

ImportCandidate person(const QString &name, ImportStatus status)
{
    ImportCandidate candidate;
    candidate.remote.set(RemoteUser::Id, u"id-"_s + name);
    candidate.remote.set(RemoteUser::UserName, name.toLower());
    candidate.remote.set(RemoteUser::DisplayName, name);
    candidate.remote.set(RemoteUser::Email, name.toLower() + u"@haldenmoor.example"_s);
    candidate.status = status;
    return candidate;
}

QStringList names(const CandidateTableModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, CandidateTableModel::Person).data().toString());
    return list;
}

} // namespace

class CandidateTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<CandidateTableModel>();
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_model.get());
        m_model->append({person(u"Mira"_s, ImportStatus::Imported), person(u"Cato"_s, ImportStatus::New),
                         person(u"Brida"_s, ImportStatus::Conflict), person(u"Anselm"_s, ImportStatus::New)});
    }

    void keepsTheProvidersOrderAtFirst()
    {
        QCOMPARE(names(*m_model), (QStringList{u"Mira"_s, u"Cato"_s, u"Brida"_s, u"Anselm"_s}));
    }

    void newUsersOnlyMovesNewUsersToTheTopAndKeepsTheOthers()
    {
        m_model->setNewFirst(true);
        QCOMPARE(names(*m_model), (QStringList{u"Cato"_s, u"Anselm"_s, u"Mira"_s, u"Brida"_s}));
        m_model->sort(CandidateTableModel::Person, Qt::AscendingOrder);
        QCOMPARE(names(*m_model), (QStringList{u"Anselm"_s, u"Cato"_s, u"Brida"_s, u"Mira"_s}));
        m_model->append({person(u"Zoe"_s, ImportStatus::New)});
        QCOMPARE(names(*m_model), (QStringList{u"Anselm"_s, u"Cato"_s, u"Zoe"_s, u"Brida"_s, u"Mira"_s}));
    }

    void searchesNameUsernameAndEmailWithoutCase()
    {
        m_model->setSearch(u"MIRA@halden"_s);
        QCOMPARE(names(*m_model), QStringList{u"Mira"_s});
        m_model->append({person(u"Admira"_s, ImportStatus::New), person(u"Otto"_s, ImportStatus::New)});
        QCOMPARE(names(*m_model), (QStringList{u"Mira"_s, u"Admira"_s}));
        m_model->setSearch({});
        QCOMPARE(m_model->rowCount(), 6);
    }

    void filtersByStateAddressAndDomain()
    {
        auto gone = person(u"Gone"_s, ImportStatus::New);
        gone.remote.active = false;
        gone.remote.set(RemoteUser::Email, u"gone@Other.example"_s);
        auto service = person(u"Service"_s, ImportStatus::New);
        service.remote.set(RemoteUser::Email, {});
        m_model->append({gone, service});
        QCOMPARE(m_model->domains(), (QStringList{u"haldenmoor.example"_s, u"other.example"_s}));
        m_model->setFilter({false, {}, {}});
        QCOMPARE(names(*m_model), QStringList{u"Gone"_s});
        m_model->setFilter({{}, false, {}});
        QCOMPARE(names(*m_model), QStringList{u"Service"_s});
        m_model->setFilter({{}, {}, u"OTHER.example"_s});
        QCOMPARE(names(*m_model), QStringList{u"Gone"_s});
        m_model->setFilter({true, true, {}});
        m_model->setSearch(u"m"_s); // both hold
        QCOMPARE(names(*m_model).size(), 4);
        m_model->setFilter({});
        m_model->setSearch({});
        QCOMPARE(m_model->rowCount(), 6);
    }

    void selectsExactlyWhoAListNamesAndSaysWhoIsNotThere()
    {
        m_model->checkAllNew(true);
        const auto wanted = wantedFromCsv("Name;USERNAME;email\r\nx;ANSELM;\r\nx;;brida@haldenmoor.example\r\n"
                                          "x;nobody;\r\nx;mira;\r\nx;anselm;\r\n");
        QVERIFY(wanted);
        const auto selected = m_model->checkWanted(*wanted);
        QCOMPARE(selected.checked, 2);
        QCOMPARE(selected.imported, 1);
        QCOMPARE(selected.missing, QStringList{u"nobody"_s});
        QCOMPARE(m_model->checkedCount(), 2);
        QStringList checked;
        for (const ImportCandidate &candidate : m_model->checked())
            checked.append(candidate.remote.displayName());
        QCOMPARE(checked, (QStringList{u"Brida"_s, u"Anselm"_s}));
        // What was saved selects the same people again.
        const auto again = wantedFromCsv(candidatesCsv(m_model->checked()));
        QVERIFY(again);
        QCOMPARE(m_model->checkWanted(*again).checked, 2);
        QVERIFY(!wantedFromCsv("name\r\nada\r\n"));
        QVERIFY(!wantedFromCsv("userName\r\n"));
        QVERIFY(!wantedFromCsv({}));
    }

    void anIdOfSomebodyElseAndAnAddressOfSeveralSelectNobody()
    {
        auto shared = person(u"Shared"_s, ImportStatus::New);
        shared.remote.set(RemoteUser::Email, u"CATO@haldenmoor.example"_s);
        m_model->append({shared});
        const auto wanted = wantedFromCsv("userName;email;id\r\ncato;;id-Anselm\r\n;cato@haldenmoor.example;\r\n"
                                          "ANSELM;;id-Anselm\r\n");
        QVERIFY(wanted);
        const auto selected = m_model->checkWanted(*wanted);
        QCOMPARE(selected.missing, (QStringList{u"cato"_s, u"cato@haldenmoor.example"_s}));
        QCOMPARE(m_model->checkedCount(), 1);
        QCOMPARE(m_model->checked().first().remote.displayName(), u"Anselm"_s);
    }

    void headCheckBoxSelectsOnlyTheNewOnesThatAreVisible()
    {
        QCOMPARE(m_model->headState(), Qt::Unchecked);
        m_model->setSearch(u"anselm"_s);
        m_model->checkAllNew(true);
        QCOMPARE(m_model->checkedCount(), 1);
        QCOMPARE(m_model->headState(), Qt::Checked);
        m_model->setSearch({});
        QCOMPARE(m_model->headState(), Qt::PartiallyChecked);
        m_model->checkAllNew(true);
        QCOMPARE(m_model->checkedCount(), 2);
        QCOMPARE(m_model->headState(), Qt::Checked);
        QCOMPARE(m_model->headerData(0, Qt::Horizontal, Qt::CheckStateRole).toInt(), int(Qt::Checked));
        m_model->checkAllNew(false);
        QCOMPARE(m_model->checkedCount(), 0);
    }

    void importedPeopleCannotBeChecked()
    {
        QVERIFY(!m_model->setData(m_model->index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!(m_model->flags(m_model->index(0, 0)) & Qt::ItemIsEnabled));
        QVERIFY(m_model->setData(m_model->index(2, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(m_model->checked().size(), 1);
        QCOMPARE(m_model->checked().first().remote.displayName(), u"Brida"_s);
    }

    void whoWasDecidedIsShownThoughOthersCameBefore()
    {
        m_model->append({person(u"Dana"_s, ImportStatus::Conflict), person(u"Edda"_s, ImportStatus::Conflict)});
        for (int row = 0; row < m_model->rowCount(); ++row)
            m_model->setData(m_model->index(row, CandidateTableModel::Check), Qt::Checked, Qt::CheckStateRole);
        const auto shown = [this](qsizetype most, const QSet<QString> &decided) {
            QStringList list;
            for (const ImportCandidate &candidate : m_model->checkedToLookAt(most, decided))
                list.append(candidate.remote.displayName());
            return list;
        };
        const auto id = [](const QString &name) { return person(name, ImportStatus::Conflict).remote.id(); };
        QCOMPARE(shown(2, {}), (QStringList{u"Brida"_s, u"Dana"_s}));
        QCOMPARE(shown(2, {id(u"Edda"_s)}), (QStringList{u"Edda"_s, u"Brida"_s}));
        QCOMPARE(shown(1, {id(u"Edda"_s), id(u"Dana"_s)}), (QStringList{u"Dana"_s, u"Edda"_s}));
        QCOMPARE(shown(2, {u"gone"_s}), (QStringList{u"Brida"_s, u"Dana"_s}));
    }

    void aCreatedPersonBecomesImportedAndAFailedOneStaysSelected()
    {
        m_model->checkAllNew(true);
        ImportRow created;
        created.remote = person(u"Cato"_s, ImportStatus::New).remote;
        created.outcome = ImportOutcome::Created;
        created.reason = u"Created as cato"_s;
        ImportRow failed;
        failed.remote = person(u"Anselm"_s, ImportStatus::New).remote;
        failed.outcome = ImportOutcome::Failed;
        failed.reason = u"Email already used"_s;
        QSignalSpy spy(m_model.get(), &CandidateTableModel::countsChanged);
        m_model->apply({created, failed});
        QCOMPARE(spy.count(), 1);
        QCOMPARE(m_model->count(ImportStatus::New), 1);
        QCOMPARE(m_model->count(ImportStatus::Imported), 2);
        QCOMPARE(m_model->index(1, CandidateTableModel::Outcome).data().toString(), u"Created"_s);
        QCOMPARE(m_model->index(3, CandidateTableModel::Outcome).data().toString(), u"Failed"_s);
        QCOMPARE(m_model->index(3, CandidateTableModel::Outcome).data(Qt::ToolTipRole).toString(),
                 u"Email already used"_s);
        QCOMPARE(m_model->checkedCount(), 1);
    }

private:
    std::unique_ptr<CandidateTableModel> m_model;
};

QTEST_GUILESS_MAIN(CandidateTableModelTest)
#include "CandidateTableModelTest.moc"
