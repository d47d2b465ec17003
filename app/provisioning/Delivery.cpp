// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/Delivery.h"

#include "app/scim/ScimVerdict.h"
#include "models/base/Folding.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/scim/PatchOp.h"
#include "models/scim/ScimMapping.h"

#include <QJsonArray>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr int mostThrottles = 20;

} // namespace

Delivery::Delivery(ScimWriter &writer, ScimPace &pace, ProvenForms &forms, const ScimEndpoint &endpoint,
                   const ScimRetry &retry, const ProvisioningChange &change, const ProvisioningRequest &request,
                   IsSomebodys isSomebodys, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_pace(pace)
    , m_forms(forms)
    , m_endpoint(endpoint)
    , m_retry(retry)
    , m_change(change)
    , m_request(request)
    , m_isSomebodys(std::move(isSomebodys))
    , m_sent(request)
{
    if (request.method == u"PATCH")
        m_topic = topicOf(request);
    if (request.method == u"PUT")
        m_version = change.held.version;
}

void Delivery::start()
{
    if (m_topic)
        m_form = m_forms.form(*m_topic);
    if (isWorthALook())
        checkHolder();
    else
        sendInForm();
}

/// A PUT was planned over what was read.
bool Delivery::isWorthALook() const
{
    using enum ProvisioningAction;
    if (m_change.kind != ProvisioningKind::User || !m_change.before || m_change.action == Create)
        return false;
    if (m_change.action != Update)
        return true;
    if (!m_change.held.isEmpty())
        return false;
    return std::any_of(m_change.fields.cbegin(), m_change.fields.cend(), [](const ProvisioningField &field) {
        const QString path = field.path.trimmed();
        const bool list = path.contains(u':') && !path.startsWith(u"urn:"_s);
        return list || path == u"userName" || path == u"externalId";
    });
}

void Delivery::checkHolder()
{
    readBack(false, [this](const ScimAnswer &now) {
        if (now.verdict == ScimAnswer::Verdict::TokenRefused)
            return end(OperationState::Failed, now);
        if (now.isPassing())
            return lookAgain(now);
        m_result.attempts = 1; // a look is no try
        if (now.isDone() && isAnothers(now.resource))
            return endUnsent(now);
        if (now.isDone())
            keepOthersIn(now.resource);
        sendInForm();
    });
}

/// Nothing is sent to an account while nobody can say whose it is. What the provider does not show at all is another
/// matter.
void Delivery::lookAgain(const ScimAnswer &failed)
{
    if (m_abandoned)
        return end(OperationState::Planned, m_last);
    const bool throttled = failed.verdict == ScimAnswer::Verdict::Throttled; // waited out for long enough
    m_last = failed;
    if (!throttled && m_result.attempts < m_retry.tries)
        return rest([this] { checkHolder(); });
    end(OperationState::Failed, failed,
        tr("Whose account this is could not be read, so nothing was sent. The next run looks again. The last answer: "
           "%1")
            .arg(failed.message));
}

/// What was read is somebody else's.
void Delivery::endUnsent(const ScimAnswer &read)
{
    m_result.doubtful = true;
    end(OperationState::Failed, read,
        tr("This account is “%1” at the provider now, so nothing was sent. Decide in manual import whose it is.")
            .arg(attributeText(attributeNamed(read.resource, u"userName"_s))));
}

/// Whether the provider shows another person than the one that the change is about.
bool Delivery::isAnothers(const QJsonObject &shown) const
{
    if (m_change.kind != ProvisioningKind::User || shown.isEmpty())
        return false;
    if (m_request.method == u"POST") {
        QJsonObject person = m_request.body;
        if (person.value(u"externalId"_s).toString() != m_change.resourceId)
            person.remove(u"externalId"_s); // others may have this number, too
        return isAnother(person, shown);
    }
    if (!m_change.before)
        return false;
    const QJsonObject before = m_change.before->known;
    const QJsonObject after = m_change.effect.known;
    return isAnother(before, asKnown(shown, before, m_shownAs)) && isAnother(after, asKnown(shown, after, m_shownAs));
}

/// The answer shows somebody else.
void Delivery::endAnothers(const ScimAnswer &answer)
{
    const QString name = attributeText(attributeNamed(answer.resource, u"userName"_s));
    m_result.doubtful = true;
    m_result.shown = {};
    m_result.remoteId.clear();
    end(OperationState::Failed, answer,
        m_request.method == u"POST"
            ? tr("The provider answered with the account “%1”, which is another person's, so it was not linked. Look "
                 "there whether “%2” has an account now. The next run looks it up before it creates one.")
                  .arg(name, attributeText(m_request.body.value(u"userName"_s)))
            : tr("This account is “%1” at the provider now, and got these values before anybody could know. Set them "
                 "right there, and decide in manual import whose it is.")
                  .arg(name));
}

/// What a list holds beyond what is known stays in it (P4): where the change as it was planned would reach others, or
/// nobody, the list is sent whole.
void Delivery::keepOthersIn(const QJsonObject &there)
{
    if (!m_topic)
        return;
    const QJsonObject before = m_change.before->known;
    const QJsonObject after = m_change.effect.known;
    for (const QString &name : before.keys() + after.keys()) {
        const QJsonArray was = before.value(name).toArray();
        const QJsonArray is = after.value(name).toArray();
        if (was != is && !m_lists.contains(name))
            m_lists.insert(name, rebasedList(was, is, attributeNamed(there, name).toArray()));
    }
    const auto meant = patched(there, m_request.body);
    for (auto list = m_lists.begin(); list != m_lists.end(); ++list) {
        if (meant && attributeNamed(*meant, list.key()).toArray() == list->toArray())
            continue;
        m_request = m_sent = withLists(m_request, m_lists);
        m_topic = topicOf(m_request);
        m_form = m_forms.form(*m_topic);
        return;
    }
}

void Delivery::abandon()
{
    m_abandoned = true;
    if (m_stage != Stage::Queued && m_stage != Stage::Resting)
        return;
    if (!m_begun)
        return end(OperationState::Planned, m_last);
    m_result.doubtful = true;
    end(OperationState::Unknown, m_last, tr("Whether it arrived is not known. The next run looks."));
}

void Delivery::send(bool first)
{
    if (m_abandoned) { // while something was read
        m_result.doubtful = m_begun;
        return end(!m_begun          ? OperationState::Planned
                   : m_last.isDone() ? OperationState::Done
                                     : OperationState::Failed,
                   m_last);
    }
    m_stage = Stage::Queued;
    const auto call = [this] {
        m_stage = Stage::OnTheWire;
        if (!std::exchange(m_begun, true))
            m_clock.start();
        ++m_result.requests;
        return m_writer.send(m_endpoint, m_sent, m_version);
    };
    const auto done = [guard = QPointer(this)](const ScimAnswer &answer) {
        if (guard)
            guard->onAnswer(answer);
    };
    first ? m_pace.add(call, done) : m_pace.addFirst(call, done);
}

void Delivery::onAnswer(const ScimAnswer &answer)
{
    using enum ScimAnswer::Verdict;
    m_last = answer;
    const bool creates = m_request.method == u"POST";
    switch (answer.verdict) {
    case Done:
        if (isAnothers(answer.resource))
            return endAnothers(answer);
        m_result.shown = answer.resource;
        if (creates)
            m_result.remoteId = answer.remoteId;
        if (creates && m_change.kind == ProvisioningKind::Group)
            return addMembersLeftOut(answer);
        if (m_topic && (m_firstRefusal || !isInProvenForm() || isContradicted(answer)))
            return verify(answer);
        return endSeen(answer);
    case Missing:
        if (m_change.action == ProvisioningAction::Delete)
            return end(OperationState::Done, answer);
        m_result.doubtful = true;
        return end(OperationState::Failed, answer);
    case Changed:
        return tryWithVersion(answer);
    case Refused:
        if (m_topic)
            return tryAnotherForm(answer);
        if (creates && m_sent.body.contains(u"members"_s))
            return makeWithoutMembers();
        return end(m_isJustInCase ? OperationState::Done : OperationState::Failed, answer);
    case Conflict:
        if (creates && !m_abandoned)
            return lookUpCreated();
        return end(m_isJustInCase ? OperationState::Done : OperationState::Failed, answer);
    case Throttled:
    case ServerFailed:
    case Unknown:
    case NotSent:
        return tryAgain(answer);
    default:
        return end(OperationState::Failed, answer);
    }
}

void Delivery::endSeen(const ScimAnswer &answer)
{
    if (!m_looksAfterwards || m_abandoned || !answer.resource.isEmpty() || m_request.method == u"DELETE" ||
        m_change.kind != ProvisioningKind::User)
        return end(OperationState::Done, answer);
    readBack(false, [this, answer](const ScimAnswer &now) {
        m_result.shown = now.isDone() ? now.resource : QJsonObject();
        end(OperationState::Done, answer);
    });
}

void Delivery::tryAgain(const ScimAnswer &answer)
{
    const bool throttled = answer.verdict == ScimAnswer::Verdict::Throttled;
    const bool mayBeThere = !throttled && answer.verdict != ScimAnswer::Verdict::NotSent;
    if (mayBeThere && !m_abandoned && m_request.method == u"POST")
        return lookUpCreated();
    // Whoever is away for longer is left alone for a while by the run (ServerHealth).
    const bool away = !throttled && answer.retryAfter > m_retry.cap;
    const bool enough = throttled ? !mayWaitOut(answer) : away || m_result.attempts >= m_retry.tries;
    if (enough || m_abandoned) {
        m_result.doubtful = mayBeThere;
        return end(mayBeThere ? OperationState::Unknown : OperationState::Failed, answer);
    }
    if (throttled)
        return send(false); // a pause of the provider is no try
    rest([this] { send(false); });
}

/// Nothing is sent to the provider until its pause is over. Not for ever.
bool Delivery::mayWaitOut(const ScimAnswer &throttled)
{
    ++m_throttles;
    m_pace.holdFor(std::min(throttled.retryAfter.value_or(backOff(m_retry, m_throttles)), m_retry.retryAfterCap));
    return m_throttles <= mostThrottles;
}

/// Waits a while, and counts another try.
void Delivery::rest(std::function<void()> then)
{
    m_stage = Stage::Resting;
    const auto asked = std::min(m_last.retryAfter.value_or(0ms), m_retry.cap); // RFC 9110 section 10.2.3
    QTimer::singleShot(std::max(backOff(m_retry, m_result.attempts), asked), this, [this, then = std::move(then)] {
        if (m_stage != Stage::Resting)
            return;
        ++m_result.attempts;
        then();
    });
}

void Delivery::lookUpCreated() { lookUp(m_change.kind == ProvisioningKind::User ? u"externalId"_s : u"displayName"_s); }

/// Whether a create arrived after all, or who holds what it wanted.
void Delivery::lookUp(const QString &attribute)
{
    m_stage = Stage::Queued;
    const QString value = m_request.body.value(attribute).toString();
    const auto call = [this, attribute, value] {
        m_stage = Stage::OnTheWire;
        return m_writer.find(m_endpoint, m_change.kind, attribute, value);
    };
    m_pace.addFirst(call, [guard = QPointer(this), attribute](const ScimAnswer &found) {
        if (guard)
            guard->onFound(attribute, found);
    });
}

/// Several people may have one Employee ID, and so one externalId: only our own id says by itself who it is.
bool Delivery::isOurs(const QJsonObject &found, const QString &attribute) const
{
    if (m_change.kind == ProvisioningKind::Group)
        return true;
    if (m_isSomebodys(scimId(found)))
        return false;
    const QString userName = u"userName"_s;
    return attribute == userName || found.value(attribute).toString() == m_change.resourceId ||
           foldedKey(found.value(userName).toString()) == foldedKey(m_request.body.value(userName).toString());
}

void Delivery::onFound(const QString &attribute, const ScimAnswer &found)
{
    const bool conflict = m_last.verdict == ScimAnswer::Verdict::Conflict;
    if (found.verdict == ScimAnswer::Verdict::TokenRefused)
        return end(OperationState::Unknown, found);
    if (found.verdict == ScimAnswer::Verdict::Throttled)
        m_pace.holdFor(std::min(found.retryAfter.value_or(0ms), m_retry.retryAfterCap));
    if (found.found.size() > 1)
        return end(OperationState::Failed, m_last,
                   tr("The provider has several that agree. Remove those that are not meant."));
    if (found.found.size() == 1) {
        if (!isOurs(found.found.first(), attribute))
            return attribute == u"externalId" && !m_abandoned ? lookUp(u"userName"_s)
                                                              : end(OperationState::Failed, m_last);
        // Nobody had this userName before the create, so an account that is there after a lost answer is ours.
        if (conflict && attribute == u"userName")
            return end(OperationState::Waiting, m_last,
                       tr("The provider has an account “%1” that nobody is linked to. Decide in manual import whether "
                          "it is this person's.")
                           .arg(m_request.body.value(attribute).toString()));
        return takeFound(found.found.first());
    }
    // Where nobody can be searched by externalId, the userName decides.
    const bool refused = found.verdict == ScimAnswer::Verdict::Refused;
    const bool searched = found.isDone() || (attribute == u"externalId" && refused);
    if (searched && attribute == u"externalId" && !m_abandoned)
        return lookUp(u"userName"_s);
    if (conflict)
        return end(OperationState::Failed, m_last);
    if (m_result.attempts >= m_retry.tries || m_abandoned)
        return end(OperationState::Unknown, m_last);
    // Only who knows that it is not there creates it again; else it is looked up once more. After 201 it is there, and
    // some providers find it a little later.
    if (m_last.status == 201)
        return rest([this] { lookUpCreated(); });
    if (searched)
        return rest([this] { send(false); });
    rest([this, attribute] { lookUp(attribute); });
}

/// A group that was there before the create keeps its members until it is read.
void Delivery::takeFound(const QJsonObject &resource)
{
    const bool conflict = m_last.verdict == ScimAnswer::Verdict::Conflict;
    m_wasFound = true;
    m_wasMade = m_last.status == 201;
    m_result.remoteId = scimId(resource);
    m_result.adopted = true;
    if (conflict || m_change.kind == ProvisioningKind::User)
        return end(OperationState::Done, m_last);
    m_last.verdict = ScimAnswer::Verdict::Done;
    m_last.remoteId = m_result.remoteId;
    m_last.resource = resource;
    addMembersLeftOut(m_last);
}

void Delivery::end(OperationState state, const ScimAnswer &answer, const QString &advice)
{
    m_stage = Stage::Ended;
    m_result.state = state;
    m_result.answer = answer;
    const QString found = m_wasFound ? tr("Found by a look-up, and linked.") : QString();
    m_result.advice = !advice.isEmpty() ? advice : state == OperationState::Done ? found : answer.message;
    m_result.doubtful = m_result.doubtful || m_wasFound;
    m_result.milliseconds = m_clock.isValid() ? m_clock.elapsed() : 0;
    Q_EMIT ended(m_result);
}

} // namespace gatehouse

#include "moc_Delivery.cpp"
