// SPDX-License-Identifier: Apache-2.0
#include "models/events/EventSteps.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

using Outcome = EventStep::Outcome;

struct StepTexts {
    Q_DECLARE_TR_FUNCTIONS(EventSteps)
};

QJsonObject part(const Event &event, const QString &name) { return event.details.value(name).toObject(); }

QString duration(qint64 milliseconds)
{
    return milliseconds < 1000 ? StepTexts::tr("%1 ms").arg(milliseconds)
                               : StepTexts::tr("%1 s").arg(double(milliseconds) / 1000, 0, 'f', 1);
}

EventStep sent(const Event &event, const QJsonObject &request)
{
    const int attempts = event.details.value(u"attempt"_s).toInt(1);
    QString text = request.value(u"method"_s).toString() + u' ' + request.value(u"path"_s).toString();
    if (attempts > 1)
        text = StepTexts::tr("%1, %Ln attempts", nullptr, attempts).arg(text);
    const QJsonObject body = request.value(u"body"_s).toObject();
    if (!body.isEmpty())
        text += u'\n' + QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Indented)).trimmed();
    return {Outcome::Done, StepTexts::tr("Sent"), text};
}

EventStep answered(const Event &event, const QJsonObject &chain)
{
    const int status = chain.value(u"response_code"_s).toInt();
    const QString after = duration(event.details.value(u"milliseconds"_s).toInteger());
    const bool good = event.success || (status >= 200 && status < 300); // a DELETE of what is gone is done
    QString text = status > 0 ? StepTexts::tr("%1 after %2").arg(status).arg(after)
                              : StepTexts::tr("No answer that can be used after %1").arg(after);
    if (const QString words = chain.value(u"message_details"_s).toString(); !words.isEmpty())
        text += u'\n' + words;
    return {good ? Outcome::Done : Outcome::Failed, StepTexts::tr("Answered"), text};
}

/// By what the provider answered (RFC 7644 section 3.12).
QString nextStep(int status)
{
    switch (status) {
    case 0:
        return StepTexts::tr("Check that the provider can be reached with Test connection on the Identity Management "
                             "tab, then click Sync now: what is not known is looked up before anything is sent again.");
    case 401:
        return StepTexts::tr("Make a new token at the provider, replace the Token Key on the Identity Management tab, "
                             "then click Sync now.");
    case 403:
        return StepTexts::tr(
            "Give the token the right to write users and groups at the provider, then click Sync now.");
    case 404:
    case 410:
    case 412:
        return StepTexts::tr("Click Sync now: it is read again first. Compare shows what else was changed there.");
    case 405:
    case 501:
        return StepTexts::tr("The provider does not know requests of this kind. Have its ServiceProviderConfig say so "
                             "and activate Identity Management anew, or set \"patch\" to \"put\" in the file of its "
                             "connector.");
    case 409:
        return StepTexts::tr("Somebody else holds one of these values there. Link the two in manual import, or change "
                             "the value here or there.");
    case 429:
        return StepTexts::tr(
            "Wait some minutes, then click Sync now. Fewer calls a second can be set in the file of its "
            "connector.");
    default:
        if (status >= 500)
            return StepTexts::tr("The provider has a problem of its own. Click Sync now later; if it stays, give its "
                                 "support the answer below Steps.");
        return StepTexts::tr("Correct the property that the provider names, or its mapping, then click Sync now.");
    }
}

} // namespace

QList<EventStep> stepsOf(const Event &event)
{
    const QJsonObject request = part(event, u"request"_s);
    if (request.isEmpty())
        return {};
    QList<EventStep> steps;
    if (const QString reason = event.details.value(u"reason"_s).toString(); !reason.isEmpty())
        steps.append({Outcome::Done, StepTexts::tr("Decided"), reason});
    steps.append(sent(event, request));
    steps.append(answered(event, part(event, u"message_chain"_s)));
    const QString id = event.details.value(u"remote_id"_s).toString();
    if (!event.success)
        steps.append({Outcome::NotReached, StepTexts::tr("Noted"), StepTexts::tr("Nothing was noted as done.")});
    else if (id.isEmpty())
        steps.append({Outcome::Done, StepTexts::tr("Noted"), StepTexts::tr("Noted as done.")});
    else
        steps.append({Outcome::Done, StepTexts::tr("Noted"), StepTexts::tr("Noted as done with id %1 there.").arg(id)});
    return steps;
}

QList<EventStep> adviceOf(const Event &event)
{
    const QJsonObject chain = part(event, u"message_chain"_s);
    if (event.success || part(event, u"request"_s).isEmpty())
        return {};
    const QString happened = chain.value(u"response_message"_s).toString(event.errorMessage);
    return {
        {Outcome::Failed, StepTexts::tr("What happened"), happened.isEmpty() ? event.errorMessage : happened},
        {Outcome::Done, StepTexts::tr("What is safe"),
         StepTexts::tr("Sending it again does no harm: nobody is created twice. The changes of other people and groups "
                       "were not held up by this one.")},
        {Outcome::NotReached, StepTexts::tr("What to do next"), nextStep(chain.value(u"response_code"_s).toInt())}};
}

} // namespace gatehouse
