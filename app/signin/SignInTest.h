// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/SignInServer.h"
#include "models/saml/SignInSteps.h"

#include <QElapsedTimer>

namespace gatehouse
{

/// Tries a sign-in to one application and tells how far it gets. Either everything is done here as the service would do
/// it and what comes out is held back: rehearse(); or the service is started on this computer and a person logs in in
/// the browser: serve(). Both are logged as `sso_auth`; a rehearsal says so.
class SignInTest : public QObject
{
    Q_OBJECT

public:
    struct Question {
        ApplicationId application;
        UserId user;              ///< of a rehearsal
        bool spInitiated = false; ///< else from the tile in the User Console
        QString relayState;       ///< empty: the application's own
    };

    explicit SignInTest(Services &services, QObject *parent = nullptr);
    ~SignInTest() override;

    /// Ends with finished(). A question that is asked meanwhile takes the place of this one.
    void rehearse(const Question &question, const Actor &actor);
    /// Answers the address to open: of the tile, or, SP-initiated, what the application has to send the browser to. The
    /// service runs until stop(); steps appear as they happen, and a second sign-in begins them anew.
    Result<QUrl> serve(const Question &question, const Application &application);
    void stop();
    bool isServing() const { return m_server != nullptr; }

    const SignInProgress &progress() const { return m_progress; }
    QByteArray requestXml() const { return m_requestXml; }
    QByteArray responseXml() const { return m_responseXml; }

Q_SIGNALS:
    void changed();
    /// A rehearsal is over, or a browser got its answer.
    void finished();

private:
    void begin(const Question &question, bool rehearsed);
    void ask(const Application &application);
    void readFacts(const UserId &user, std::function<void()> then);
    void respond(const Actor &actor);
    void take(const Result<IssuedResponse> &response);
    void failed(const Error &error);

    Services &m_services;
    std::unique_ptr<SignInServer> m_server;
    std::unique_ptr<QObject> m_watch; ///< connections of serve()
    Question m_question;
    SignInProgress m_progress;
    QString m_certificatePem;
    QByteArray m_requestXml;
    QByteArray m_responseXml;
    QElapsedTimer m_timer;
    quint64 m_number = 0; ///< answers to earlier questions are dropped
};

} // namespace gatehouse
