// SPDX-License-Identifier: Apache-2.0
#include "tests/support/CommandLine.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

// Runs the command once, whatever becomes of it.
#define RAN(ran, expected)                                                                                             \
    do {                                                                                                               \
        const auto &did = (ran);                                                                                       \
        QVERIFY2(did.status == (expected), qPrintable(u"exit %1\n%2%3"_s.arg(did.status).arg(did.out, did.error)));    \
    } while (false)

/// The commands that keep keys in the keychain, against a real one.
class GatehouseCliKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CommandLine> m_cli;

    static QStringList labels(const CommandLine::Ran &ran)
    {
        QStringList labels;
        for (const QJsonValue &app : ran.json[u"apps"_s].toArray())
            labels.append(app[u"label"_s].toString());
        return labels;
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CommandLine>();
        RAN(m_cli->json({u"workspace"_s, u"create"_s, u"--organization"_s, u"Acme"_s, u"--sign-in-url"_s,
                         u"https://sso.acme.example"_s}),
            0);
    }

    void addsAnApplicationWithACertificate()
    {
        const auto added = m_cli->json({u"apps"_s, u"add"_s, u"--connector"_s, u"netskope"_s, u"--label"_s,
                                        u"Netskope EU"_s, u"--description"_s, u"Web gateway"_s, u"--hidden"_s});
        RAN(added, 0);
        QCOMPARE(added.json[u"label"_s].toString(), u"Netskope EU"_s);
        QCOMPARE(added.json[u"idpUrl"_s].toString(), u"https://sso.acme.example/saml2/netskope-eu"_s);
        QCOMPARE(added.json[u"showInPortal"_s].toBool(true), false);
        const auto shown = m_cli->json({u"apps"_s, u"show"_s, u"Netskope EU"_s});
        RAN(shown, 0);
        QVERIFY(shown.json[u"certificate"_s][u"sha256"_s].toString().size() > 40);
        QCOMPARE(shown.json[u"id"_s], added.json[u"id"_s]);
        RAN(m_cli->json({u"apps"_s, u"show"_s, added.json[u"id"_s].toString()}), 0);
        QCOMPARE(labels(m_cli->json({u"apps"_s, u"list"_s})), QStringList({u"Netskope EU"_s}));
        const auto events = m_cli->json({u"events"_s, u"list"_s, u"--app"_s, u"Netskope EU"_s});
        RAN(events, 0);
        QCOMPARE(events.json[u"events"_s][0][u"event_type"_s].toString(), u"application_create"_s);
    }

    void takesTheLastPartOfTheSignInAddress()
    {
        const auto added = m_cli->json({u"apps"_s, u"add"_s, u"--connector"_s, u"egnyte"_s, u"--label"_s, u"Egnyte"_s,
                                        u"--sso-idp-url"_s, u"https://sso.acme.example/saml2/files"_s});
        RAN(added, 0);
        QCOMPARE(added.json[u"idpUrl"_s].toString(), u"https://sso.acme.example/saml2/files"_s);
        RAN(m_cli->json({u"apps"_s, u"add"_s, u"--connector"_s, u"egnyte"_s, u"--label"_s, u"Other"_s,
                         u"--sso-idp-url"_s, u"https://elsewhere.example/saml2/other"_s}),
            2);
        RAN(m_cli->json({u"apps"_s, u"add"_s, u"--connector"_s, u"egnyte"_s, u"--label"_s, u"egnyte"_s}), 3);
    }

    void removesOnlyAsManyAsAreCounted()
    {
        for (const QString &label : {u"One"_s, u"Two"_s})
            RAN(m_cli->json({u"apps"_s, u"add"_s, u"--connector"_s, u"bookmark"_s, u"--label"_s, label,
                             u"--bookmark-url"_s, u"https://wiki.acme.example"_s}),
                0);
        RAN(m_cli->json({u"apps"_s, u"delete"_s, u"One"_s, u"Two"_s, u"--count"_s, u"1"_s}), 2);
        RAN(m_cli->json({u"apps"_s, u"delete"_s, u"One"_s, u"Three"_s, u"--count"_s, u"2"_s}), 3);
        QCOMPARE(labels(m_cli->json({u"apps"_s, u"list"_s})), QStringList({u"One"_s, u"Two"_s}));
        RAN(m_cli->json({u"apps"_s, u"delete"_s, u"One"_s, u"Two"_s, u"--count"_s, u"2"_s}), 0);
        QCOMPARE(labels(m_cli->json({u"apps"_s, u"list"_s})), QStringList());
    }

    void exportsNoPrivateKey()
    {
        RAN(m_cli->json({u"apps"_s, u"add"_s, u"--connector"_s, u"netskope"_s, u"--label"_s, u"Netskope"_s}), 0);
        RAN(m_cli->json({u"workspace"_s, u"export"_s, m_cli->file(u"archive.jsonl"_s)}), 0);
        QFile archive(m_cli->file(u"archive.jsonl"_s));
        QVERIFY(archive.open(QIODevice::ReadOnly));
        const QByteArray text = archive.readAll();
        QVERIFY(text.contains("Netskope"));
        QVERIFY(!text.contains("sealed_key"));
        QVERIFY(!text.contains("PRIVATE KEY"));
        const QString other = m_cli->file(u"other.gatehouse"_s);
        RAN(m_cli->plain({u"--workspace"_s, other, u"workspace"_s, u"import"_s, archive.fileName()}), 0);
        const auto shown = m_cli->plain({u"--workspace"_s, other, u"--json"_s, u"apps"_s, u"show"_s, u"Netskope"_s});
        RAN(shown, 0);
        QVERIFY(shown.json[u"certificate"_s].isNull());
        QCOMPARE(shown.json[u"sso"_s][u"active"_s].toBool(true), false);
    }
};

QTEST_GUILESS_MAIN(GatehouseCliKeychainTest)
#include "GatehouseCliKeychainTest.moc"
