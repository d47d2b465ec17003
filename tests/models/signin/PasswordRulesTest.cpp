// SPDX-License-Identifier: Apache-2.0
#include "models/signin/PasswordRules.h"
#include "models/signin/AttemptLimit.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class PasswordRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesPasswords_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *name, const QString &password, PasswordProblem problem) {
            QTest::newRow(name) << password << int(problem);
        };
        row("a sentence", u"correct horse battery staple"_s, PasswordProblem::None);
        row("eight characters", u"k9Xm2pQ7"_s, PasswordProblem::None);
        row("characters, not bytes", u"üöäßüöä"_s, PasswordProblem::TooShort);
        row("beyond the first plane", u"😀😁😂😃😄😅😆😇"_s, PasswordProblem::None);
        row("seven", u"k9Xm2pQ"_s, PasswordProblem::TooShort);
        row("empty", QString(), PasswordProblem::TooShort);
        row("256", QString(128, u'a') + QString(128, u'b'), PasswordProblem::None);
        row("257", QString(128, u'a') + QString(129, u'b'), PasswordProblem::TooLong);
        row("a tab", u"with\ta tab"_s, PasswordProblem::NotText);
        row("not UTF-8", u"broken\uFFFDtext"_s, PasswordProblem::NotText);
        row("common", u"Password1"_s, PasswordProblem::Guessable);
        row("one character", u"aaaaaaaaaaaa"_s, PasswordProblem::Guessable);
        row("the username", u"Anna.Abel"_s, PasswordProblem::Guessable);
        row("the e-mail address", u"anna.abel@orchard.example"_s, PasswordProblem::Guessable);
    }

    void judgesPasswords()
    {
        QFETCH(QString, password);
        QFETCH(int, problem);
        User user;
        user.username = u"anna.abel"_s;
        user.email = u"anna.abel@orchard.example"_s;
        QCOMPARE(int(passwordProblem(password, user)), problem);
    }

    void takesBothFormsOfALetterAsOne() { QCOMPARE(preparedPassword(u"u\u0308ber"_s), u"über"_s); }

    void letsAccountsWaitLongerEachTime()
    {
        const AttemptLimit limit = AttemptLimit::account();
        QList<qint64> seconds;
        for (int attempt = 1; attempt <= 12; ++attempt)
            seconds.append(limit.secondsAfter(attempt));
        QCOMPARE(seconds, (QList<qint64>{0, 0, 0, 0, 2, 4, 8, 16, 32, 900, 900, 900}));
        QVERIFY(limit.locksAt(10));
        QVERIFY(!limit.locksAt(11));
    }

    void letsAnAddressTryMoreOften()
    {
        const AttemptLimit limit = AttemptLimit::address();
        QCOMPARE(limit.secondsAfter(29), 0);
        QCOMPARE(limit.secondsAfter(30), 2);
        QCOMPARE(limit.secondsAfter(100000), 300);
        QVERIFY(!limit.locksAt(1));
    }
};

QTEST_APPLESS_MAIN(PasswordRulesTest)
#include "PasswordRulesTest.moc"
