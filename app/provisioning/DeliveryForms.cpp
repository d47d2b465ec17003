// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/Delivery.h"

#include "app/scim/ScimVerdict.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/provisioning/RebaseReplacement.h"
#include "models/provisioning/ScimRequests.h"
#include "models/scim/PatchOp.h"
#include "models/scim/ScimMapping.h"

#include <QJsonArray>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// The provider's id in a path of the plan.
QString remoteIdOf(const ProvisioningRequest &request)
{
    return QUrl::fromPercentEncoding(request.path.section(u'/', 2).toLatin1());
}

} // namespace

/// A pause of the provider is waited out.
void Delivery::read(bool withMembers, const std::function<void(const ScimAnswer &)> &then)
{
    m_stage = Stage::Queued;
    const auto call = [this, withMembers] {
        m_stage = Stage::OnTheWire;
        return m_writer.read(m_endpoint, m_change.kind, remoteIdOf(m_request), withMembers);
    };
    m_pace.addFirst(call, [guard = QPointer(this), withMembers, then](const ScimAnswer &answer) {
        if (!guard)
            return;
        const bool throttled = answer.verdict == ScimAnswer::Verdict::Throttled && !guard->m_abandoned;
        if (throttled && guard->mayWaitOut(answer))
            return guard->read(withMembers, then);
        then(answer);
    });
}

/// Reads what is there now, with a group's members where they are shown on request only.
void Delivery::readBack(bool whole, const std::function<void(const ScimAnswer &)> &then)
{
    if (!whole)
        return read(m_topic == PatchTopic::Join || m_topic == PatchTopic::Leave, then);
    read(false, [this, then](const ScimAnswer &answer) {
        const bool complete =
            m_change.kind == ProvisioningKind::User || !attributeNamed(answer.resource, u"members"_s).isUndefined();
        if (!answer.isDone() || complete)
            return then(answer);
        read(true, [answer, then](const ScimAnswer &more) {
            if (!more.isDone())
                return then(more); // a group of nobody is not the same as one that could not be read
            ScimAnswer both = answer;
            if (const QJsonValue shown = attributeNamed(more.resource, u"members"_s); !shown.isUndefined())
                both.resource.insert(u"members"_s, shown);
            then(both);
        });
    });
}

/// Those that were under way when another one found the form out have not been sent in it. Who takes other changes need
/// not take one value of a list.
bool Delivery::isInProvenForm() const
{
    const bool picks = m_form == PatchForm::Planned && picksFromList(m_request);
    return m_forms.isProven(*m_topic) && m_forms.form(*m_topic) == m_form &&
           (!picks || m_forms.isProven(PatchTopic::UserListPart));
}

/// A list that nobody read is not said whole.
std::optional<ProvisioningRequest> Delivery::inOtherForm() const
{
    return otherForm(withLists(m_request, m_lists), m_change.effect.known);
}

/// The answer itself says that somebody still has access, or a membership. Other values a server may write in its way.
bool Delivery::isContradicted(const ScimAnswer &answer) const
{
    const bool ofAccess =
        m_topic == PatchTopic::UserActive || m_topic == PatchTopic::Join || m_topic == PatchTopic::Leave;
    return ofAccess && answer.remoteId == remoteIdOf(m_request) &&
           effectOf(m_request, answer.resource) == PatchEffect::NotTaken;
}

/// Some servers answer 200 and change nothing, so the first change of a kind is looked at.
void Delivery::verify(const ScimAnswer &answer)
{
    const bool mayTakeOthers = m_topic == PatchTopic::Leave && m_form == PatchForm::Other;
    if (!mayTakeOthers && answer.remoteId == remoteIdOf(m_request) &&
        effectOf(m_request, answer.resource) == PatchEffect::Taken) {
        if (!m_forms.isProven(*m_topic))
            m_forms.prove(*m_topic, m_form);
        return end(OperationState::Done, answer);
    }
    readBack(false, [this, answer](const ScimAnswer &now) {
        // What is read may lag a little behind what was written.
        if (now.isDone() && effectOf(m_request, now.resource) == PatchEffect::NotTaken &&
            !std::exchange(m_lookedAgain, true) && !m_abandoned) {
            m_stage = Stage::Resting;
            QTimer::singleShot(backOff(m_retry, 1), this, [this, answer] {
                if (m_stage == Stage::Resting)
                    readBack(false, [this, answer](const ScimAnswer &later) { onVerified(answer, later); });
            });
            return;
        }
        onVerified(answer, now);
    });
}

void Delivery::onVerified(const ScimAnswer &answer, const ScimAnswer &now)
{
    m_result.doubtful = !now.isDone(); // the next run reads it
    m_result.shown = now.isDone() ? now.resource : QJsonObject();
    if (now.isDone() && !lostMembers(now.resource).isEmpty())
        return tryAnotherForm(answer); // which puts them back
    const PatchEffect effect = now.isDone() ? effectOf(m_request, now.resource) : PatchEffect::NotShown;
    // Whether somebody still has access is worth saying it in every form.
    const bool hidden = effect == PatchEffect::NotShown && m_topic == PatchTopic::UserActive && now.isDone();
    m_isHidden = hidden;
    if (effect == PatchEffect::NotTaken || (hidden && m_form != PatchForm::Whole))
        return tryAnotherForm(answer);
    if (m_forms.isProven(*m_topic) || (effect == PatchEffect::Taken && !provesItsForm(now.resource)))
        return end(OperationState::Done, answer);
    if (effect == PatchEffect::Taken)
        m_forms.prove(*m_topic, m_form);
    else
        m_forms.notShown(*m_topic, m_form);
    end(OperationState::Done, answer);
}

/// A group that is empty afterwards does not tell whether others would have stayed.
bool Delivery::provesItsForm(const QJsonObject &now) const
{
    return m_topic != PatchTopic::Leave || m_form != PatchForm::Other ||
           !attributeNamed(now, u"members"_s).toArray().isEmpty();
}

/// Without a filter, `remove` of members takes all of them from a group at a server that reads no value (RFC 7644
/// section 3.5.2.2).
QStringList Delivery::lostMembers(const QJsonObject &now) const
{
    if (!m_groupBefore || m_form != PatchForm::Other)
        return {};
    const auto idsOf = [](const QJsonObject &group) {
        QStringList ids;
        const QJsonArray members = attributeNamed(group, u"members"_s).toArray();
        for (const QJsonValue &member : members)
            ids.append(attributeText(member[u"value"]));
        return ids;
    };
    const auto meant = patched(*m_groupBefore, m_request.body);
    QStringList lost = meant ? idsOf(*meant) : QStringList();
    const QStringList there = idsOf(now);
    lost.removeIf([&there](const QString &id) { return there.contains(id); });
    return lost;
}

/// Some servers refuse a group with members, which are added to it afterwards then.
void Delivery::makeWithoutMembers()
{
    QJsonObject alone = m_sent.body;
    alone.remove(u"members"_s);
    m_sent.body = alone;
    send(false);
}

/// Some servers make a group without the members that came with it.
void Delivery::addMembersLeftOut(const ScimAnswer &created)
{
    QStringList sent;
    const QJsonArray members = m_request.body.value(u"members"_s).toArray();
    for (const QJsonValue &member : members)
        sent.append(member[u"value"].toString());
    m_result.doubtful = m_abandoned && !sent.isEmpty();
    if (sent.isEmpty() || created.remoteId.isEmpty() || m_abandoned)
        return end(OperationState::Done, created);
    const ProvisioningRequest join{u"PATCH"_s, groupPath(created.remoteId), patchBody({joinOperation(sent)})};
    const auto judge = [this, created, join](const QJsonObject &group) {
        const PatchEffect effect = effectOf(join, group);
        m_result.adopted = false;
        if (effect == PatchEffect::Taken)
            return end(OperationState::Done, created);
        // Hidden, or there are none: unless it is known that they did not come with it.
        m_isJustInCase = effect == PatchEffect::NotShown && m_sent.body.contains(u"members"_s);
        m_request = m_sent = join;
        m_topic = PatchTopic::Join;
        m_form = m_forms.form(*m_topic);
        sendInForm();
    };
    if (!attributeNamed(created.resource, u"members"_s).isUndefined())
        return judge(created.resource);
    m_request = join; // whose path readBack() reads
    m_topic = PatchTopic::Join;
    readBack(false, [created, judge, this](const ScimAnswer &now) {
        m_result.doubtful = !now.isDone();
        now.isDone() ? judge(now.resource) : end(OperationState::Done, created);
    });
}

void Delivery::tryAnotherForm(const ScimAnswer &answer)
{
    if (!m_firstRefusal)
        m_firstRefusal = answer;
    m_lookedAgain = false;
    // Another one found out meanwhile what this provider takes.
    if (m_forms.isProven(*m_topic) && m_forms.form(*m_topic) > m_form && !m_abandoned) {
        m_form = m_forms.form(*m_topic);
        return sendInForm();
    }
    const bool noPatch = answer.status == 501 || answer.status == 405;
    const auto other = m_form == PatchForm::Planned && !noPatch ? inOtherForm() : std::nullopt;
    if (m_form == PatchForm::Whole || m_abandoned || !m_forms.areWorthTrying(*m_topic))
        return noFormTaken();
    m_form = other ? PatchForm::Other : PatchForm::Whole;
    sendInForm();
}

/// In the form that is proven, or that is the next to be tried.
void Delivery::sendInForm()
{
    if (m_form == PatchForm::Other)
        m_sent = inOtherForm().value_or(m_request);
    if (m_form == PatchForm::Other && m_topic == PatchTopic::Leave && !isInProvenForm() && !m_groupBefore) {
        readBack(false, [this](const ScimAnswer &now) {
            m_groupBefore = now.resource;
            if (!now.isDone() || attributeNamed(now.resource, u"members"_s).isUndefined())
                m_form = PatchForm::Whole; // nobody could tell who else was taken out
            sendInForm();
        });
        return;
    }
    const bool changes = m_topic || m_request.method == u"DELETE";
    if (m_form != PatchForm::Whole && !(changes && m_forms.needVersion()))
        return send(!m_begun);
    readBack(m_form == PatchForm::Whole, [this](const ScimAnswer &now) {
        if (now.isDone() && isAnothers(now.resource))
            return endUnsent(now);
        // Between this reading and the PUT somebody may write.
        m_version = m_forms.needVersion() || m_form == PatchForm::Whole ? now.version : QByteArray();
        if (m_form == PatchForm::Whole) {
            QJsonObject held = now.resource;
            if (m_groupBefore && !attributeNamed(*m_groupBefore, u"members"_s).isUndefined())
                held.insert(u"members"_s, attributeNamed(*m_groupBefore, u"members"_s));
            // Nobody else is in a group that was made just now.
            if (m_change.action == ProvisioningAction::Create && (!m_wasFound || m_wasMade) &&
                attributeNamed(held, u"members"_s).isUndefined())
                held.insert(u"members"_s, QJsonArray());
            const auto whole = now.isDone() ? wholeForm(m_request, held) : std::nullopt;
            if (!whole)
                return m_firstRefusal ? noFormTaken() : notReplaced(now);
            m_sent = *whole;
        }
        send(!m_begun);
    });
}

/// Nothing was sent, because the whole resource could not be read.
void Delivery::notReplaced(const ScimAnswer &now)
{
    m_result.doubtful = now.verdict == ScimAnswer::Verdict::Missing;
    end(OperationState::Failed, now,
        now.isDone() ? tr("The provider takes whole groups only, and does not show who is in this one. Change it there "
                          "by hand.")
                     : QString());
}

void Delivery::noFormTaken()
{
    const ScimAnswer first = *m_firstRefusal;
    if (!first.isDone()) {
        m_forms.noneTaken(*m_topic);
        return end(m_isJustInCase ? OperationState::Done : OperationState::Failed, first);
    }
    if (m_isHidden) {
        m_forms.notShown(*m_topic, PatchForm::Planned);
        return end(OperationState::Done, first,
                   tr("The provider does not show whether this account is active. Look at it there."));
    }
    using enum PatchTopic;
    if (m_topic == UserAttributes || m_topic == UserListPart || m_topic == GroupAttributes) {
        if (!m_forms.isProven(*m_topic))
            m_forms.prove(*m_topic, PatchForm::Planned); // it may write values in its own way
        return end(OperationState::Done, first, tr("The provider took this and shows other values. Compare both."));
    }
    m_result.doubtful = true;
    end(OperationState::Failed, first,
        tr("The provider answered that this is done, and did not do it. Do it there by hand, and report it to the "
           "provider."));
}

/// R15: with the version that is there now, once.
void Delivery::tryWithVersion(const ScimAnswer &answer)
{
    if (m_request.method == u"POST" || m_abandoned || std::exchange(m_versionTried, true)) {
        m_result.doubtful = true;
        return end(OperationState::Failed, answer);
    }
    if (m_request.method == u"PUT")
        return replaceAgain(answer);
    readBack(m_form == PatchForm::Whole, [this, answer](const ScimAnswer &now) {
        const auto whole =
            m_form == PatchForm::Whole && now.isDone() ? wholeForm(m_request, now.resource) : std::nullopt;
        if (!now.isDone() || now.version.isEmpty() || (m_form == PatchForm::Whole && !whole)) {
            m_result.doubtful = true;
            return end(OperationState::Failed, answer);
        }
        if (whole)
            m_sent = *whole;
        m_version = whole && now.version == m_version ? QByteArray() : now.version; // as in replaceAgain()
        m_forms.setNeedVersion();
        send(false);
    });
}

/// The same changes to what is there now, unless they are not the same any more.
void Delivery::replaceAgain(const ScimAnswer &answer)
{
    readBack(true, [this, answer](const ScimAnswer &now) {
        m_result.doubtful = true; // others wrote it meanwhile, so the next run reads it
        if (!now.isDone() || m_change.held.isEmpty())
            return end(OperationState::Failed, answer);
        const auto body = rebaseReplacement(m_change.held.resource, m_request.body, now.resource);
        if (!body)
            return end(OperationState::Failed, answer,
                       tr("Somebody changed the same at the provider meanwhile, so nothing was sent. The next run "
                          "reads it and plans anew."));
        // A version that is there and is not accepted says nothing: some gateways write their own.
        m_version = now.version == m_version ? QByteArray() : now.version;
        if (m_change.held.version.isEmpty())
            m_forms.setNeedVersion();
        m_sent.body = *body;
        send(false);
    });
}

} // namespace gatehouse
