// SPDX-License-Identifier: Apache-2.0
#include "ui/events/DirectoryInsightsPage.h"

#include "tests/ui/PageFixture.h"
#include "ui/events/EventFilters.h"
#include "ui/events/EventHistogram.h"
#include "ui/events/EventTableModel.h"
#include "ui/widgets/HouseTabBar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QTableView>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class DirectoryInsightsPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageFixture> m;

    QStringList types() const { return m->column(u"eventTable"_s, 1); }

    void append(const QString &type, bool success, const QString &resource, const QDateTime &when = {})
    {
        Event event;
        event.type = type;
        event.success = success;
        event.errorMessage = success ? QString() : u"409 uniqueness"_s;
        event.initiatedBy = m->actor;
        event.resourceType = u"user"_s;
        event.resourceName = resource;
        event.timestamp = when;
        VERIFY_OK(waited(m->services.events.append(event)));
    }

private Q_SLOTS:
    void init() { m = std::make_unique<PageFixture>(); }
    void cleanup() { m.reset(); }

    void showsTheNewestFirstAndFiltersByEvent()
    {
        append(u"user_create_provision"_s, false, u"jonas.lindqvert"_s);
        append(u"user_update_provision"_s, true, u"mira.okonda"_s);
        m->open({u"events"_s, {}, {}, {}});
        QTRY_VERIFY(types().size() >= 2);
        QCOMPARE(types().first(), u"user_update_provision"_s);
        m->find<EventFilters>(u"eventFilters"_s)->chooseTypes({u"user_create_provision"_s});
        QTRY_COMPARE(types(), QStringList{u"user_create_provision"_s});
        QTRY_COMPARE(m->find<QLabel>(u"eventCount"_s)->text(), u"1 events in the selected range"_s);
        QVERIFY(m->page->findChild<QWidget *>(u"filter-event"_s));
    }

    void endJumpsToRowsThatWereNeverScrolledPast()
    {
        for (int i = 0; i < 600; ++i)
            append(u"user_update_provision"_s, true, u"person%1"_s.arg(i));
        m->open({u"events"_s, {}, {}, {}});
        auto *table = m->find<QTableView>(u"eventTable"_s);
        QTRY_VERIFY(table->model()->rowCount() >= 600);
        const int last = table->model()->rowCount() - 1;
        table->setFocus(Qt::TabFocusReason);
        QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(!table->model()->index(last, EventTableModel::Type).data().toString().isEmpty());
        QTRY_COMPARE(table->model()->index(300, EventTableModel::Resource).data().toString(), u"person299"_s);
    }

    void opensFilteredToAPerson()
    {
        append(u"user_create_provision"_s, false, u"jonas.lindqvert"_s);
        append(u"user_update_provision"_s, true, u"mira.okonda"_s);
        m->open({u"events"_s, {}, {}, u"jonas.lindqvert"_s});
        QTRY_COMPARE(types(), QStringList{u"user_create_provision"_s});
    }

    void showsOneEventAsFieldsAndAsJson()
    {
        append(u"user_create_provision"_s, false, u"jonas.lindqvert"_s);
        m->open({u"events"_s, {}, {}, u"jonas.lindqvert"_s});
        QTRY_COMPARE(types().size(), 1);
        m->keyInRow(u"eventTable"_s, 0, Qt::Key_Return);
        QVERIFY(m->says(u"409 uniqueness"_s));
        const auto json =
            QJsonDocument::fromJson(m->find<QPlainTextEdit>(u"eventJson"_s)->toPlainText().toUtf8()).object();
        QCOMPARE(json.value(u"event_type"_s).toString(), u"user_create_provision"_s);
        QCOMPARE(json.value(u"success"_s).toBool(true), false);
    }

    void showsWhatWasSentToAProviderInViewsOfItsOwn()
    {
        Event event;
        event.type = u"user_update_provision"_s;
        event.success = false;
        event.errorMessage = u"refused"_s;
        event.initiatedBy = m->actor;
        event.resourceType = u"user"_s;
        event.resourceName = u"jonas.lindqvert"_s;
        event.changes = {{u"title"_s, u"Clerk"_s, u"Baker"_s}};
        event.details = {{u"request"_s, QJsonObject{{u"method"_s, u"PATCH"_s}, {u"path"_s, u"/Users/42"_s}}},
                         {u"message_chain"_s, QJsonObject{{u"response_code"_s, 409}}}};
        VERIFY_OK(waited(m->services.events.append(event)));
        append(u"user_create"_s, true, u"jonas.lindqvert"_s);
        m->open({u"events"_s, {}, {}, u"jonas.lindqvert"_s});
        QTRY_COMPARE(types().size(), 2);
        auto *tabs = m->find<HouseTabBar>(u"eventTabs"_s);
        const auto shown = [tabs] {
            QStringList texts;
            for (const QAbstractButton *tab : tabs->findChildren<QAbstractButton *>()) {
                if (!tab->isHidden())
                    texts.append(tab->text());
            }
            return texts;
        };
        m->keyInRow(u"eventTable"_s, 1, Qt::Key_Return);
        QCOMPARE(shown(), (QStringList{u"Summary"_s, u"Steps"_s, u"Modified properties"_s, u"Advice"_s, u"JSON"_s}));
        QCOMPARE(tabs->current(), u"summary"_s);
        for (QAbstractButton *tab : tabs->findChildren<QAbstractButton *>()) {
            if (tab->isChecked())
                tab->setFocus(Qt::TabFocusReason);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(tabs->current(), u"steps"_s);
        QVERIFY(m->says(u"PATCH /Users/42"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(m->column(u"eventChanges"_s, 2), QStringList{u"Baker"_s});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(m->says(u"manual import"_s));
        m->keyInRow(u"eventTable"_s, 0, Qt::Key_Return);
        QCOMPARE(shown(), (QStringList{u"Fields"_s, u"JSON"_s}));
        QCOMPARE(tabs->current(), u"fields"_s);
    }

    void aRangeOfTheHistogramFiltersTheTable()
    {
        append(u"user_create_provision"_s, false, u"late"_s);
        m->open({u"events"_s, {}, {}, {}});
        auto *histogram = m->find<EventHistogram>(u"eventHistogram"_s);
        QTRY_COMPARE(histogram->barCount(), 96);
        QTRY_VERIFY(types().contains(u"user_create_provision"_s));
        histogram->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 48; ++i)
            QTest::keyClick(histogram, Qt::Key_Left);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(histogram, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(histogram, Qt::Key_Return);
        QTRY_VERIFY(!types().contains(u"user_create_provision"_s));
        QTRY_VERIFY(m->find<QLabel>(u"eventCount"_s)->text().startsWith(u"0 of "_s));
        m->press(u"clearSpan"_s);
        QTRY_VERIFY(types().contains(u"user_create_provision"_s));
    }

    void verifiesTheLog()
    {
        m->open({u"events"_s, {}, {}, {}});
        m->press(u"verifyLog"_s);
        QTRY_VERIFY(m->says(u"The log is whole"_s));
    }

    void exportsWhatIsFiltered()
    {
        append(u"user_create_provision"_s, false, u"jonas.lindqvert"_s);
        m->files.file = m->folder.filePath(u"events.json"_s);
        m->open({u"events"_s, {}, {}, u"jonas.lindqvert"_s});
        QTRY_COMPARE(types().size(), 1);
        for (const Command &command : m->page->commands())
            if (command.id == u"export-json"_s)
                command.run();
        QTRY_COMPARE(m->toasts, QStringList{u"1 events exported"_s});
        QFile file(m->files.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("user_create_provision"));
    }
};

QTEST_MAIN(DirectoryInsightsPageTest)
#include "DirectoryInsightsPageTest.moc"
