// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scim/ScimClient.h"
#include "models/http/HttpResponse.h"

#include <QElapsedTimer>

namespace gatehouse
{

/// Test connection: reads Users, then ServiceProviderConfig, then Groups when wanted, one row each, and writes down
/// what each step shows. It deletes itself once the report is there.
class ConnectionProbe : public QObject
{
    Q_OBJECT

public:
    ConnectionProbe(HttpClient &http, const ScimEndpoint &endpoint, bool groups, QObject *parent);

    Future<ConnectionReport> start();

private:
    using Verdict = ConnectionCheck::Verdict;
    using Next = std::function<void(HttpFailure, const Result<HttpResponse> &)>;

    void get(const QString &path, const QString &query, Next next);
    void onUsers(HttpFailure failure, const Result<HttpResponse> &response);
    void onCapabilities(const Result<HttpResponse> &response);
    void onGroups(const Result<HttpResponse> &response);
    void judgeConnection(HttpFailure failure, const Result<HttpResponse> &response);
    void judgeList(const QString &check, const Result<HttpResponse> &response, std::optional<qint64> &count);
    ConnectionCheck &check(const QString &name);
    void set(const QString &name, Verdict verdict, const QString &message);
    void finish();

    HttpClient &m_http;
    const ScimEndpoint m_endpoint;
    const bool m_groups;
    ConnectionReport m_report;
    QElapsedTimer m_clock;
    QPromise<Result<ConnectionReport>> m_promise;
};

} // namespace gatehouse
