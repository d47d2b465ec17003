// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/Delivery.h"

#include "app/scim/ScimVerdict.h"
#include "models/scim/ScimMapping.h"

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

/// Reads what is there now, with a group's members where they are shown on request only.
void Delivery::readBack(bool whole, const std::function<void(const ScimAnswer &)> &then)
{
    const bool members = m_topic == PatchTopic::Join || m_topic == PatchTopic::Leave;
    const auto ask = [this](bool withMembers, std::function<void(const ScimAnswer &)> done) {
        m_stage = Stage::Queued;
        const auto call = [this, withMembers] {
            m_stage = Stage::OnTheWire;
            return m_writer.read(m_endpoint, m_change.kind, remoteIdOf(m_request), withMembers);
        };
        m_pace.addFirst(call, [guard = QPointer(this), done = std::move(done)](const ScimAnswer &answer) {
            if (guard)
                done(answer);
        });
    };
    if (!whole)
        return ask(members, then);
    ask(false, [this, ask, then](const ScimAnswer &answer) {
        const bool complete =
            m_change.kind == ProvisioningKind::User || !attributeNamed(answer.resource, u"members"_s).isUndefined();
        if (!answer.isDone() || complete)
            return then(answer);
        ask(true, [answer, then](const ScimAnswer &more) {
            ScimAnswer both = answer;
            if (const QJsonValue shown = attributeNamed(more.resource, u"members"_s); !shown.isUndefined())
                both.resource.insert(u"members"_s, shown);
            then(both);
        });
    });
}

/// Some servers answer 200 and change nothing, so the first change of a kind is looked at.
void Delivery::verify(const ScimAnswer &answer)
{
    if (answer.remoteId == remoteIdOf(m_request) && effectOf(m_request, answer.resource) == PatchEffect::Taken) {
        m_forms.prove(*m_topic, m_form);
        return end(OperationState::Done, answer);
    }
    readBack(false, [this, answer](const ScimAnswer &now) {
        m_result.doubtful = !now.isDone(); // the next run reads it
        const PatchEffect effect = now.isDone() ? effectOf(m_request, now.resource) : PatchEffect::NotShown;
        // Whether somebody still has access is worth saying it in every form.
        const bool hidden = effect == PatchEffect::NotShown && m_topic == PatchTopic::UserActive && now.isDone();
        m_isHidden = hidden;
        if (effect == PatchEffect::NotTaken || (hidden && m_form != PatchForm::Whole))
            return tryAnotherForm(answer);
        if (effect == PatchEffect::Taken)
            m_forms.prove(*m_topic, m_form);
        else
            m_forms.notShown(*m_topic, m_form);
        end(OperationState::Done, answer);
    });
}

void Delivery::tryAnotherForm(const ScimAnswer &answer)
{
    if (!m_firstRefusal)
        m_firstRefusal = answer;
    const bool noPatch = answer.status == 501 || answer.status == 405;
    const auto other =
        m_form == PatchForm::Planned && !noPatch ? otherForm(m_request, m_change.effect.known) : std::nullopt;
    if (m_form == PatchForm::Whole || m_abandoned || !m_forms.areWorthTrying(*m_topic))
        return noFormTaken();
    m_form = other ? PatchForm::Other : PatchForm::Whole;
    sendInForm();
}

/// In the form that is proven, or that is the next to be tried.
void Delivery::sendInForm()
{
    if (m_form == PatchForm::Other)
        m_sent = otherForm(m_request, m_change.effect.known).value_or(m_request);
    const bool changes = m_topic || m_request.method == u"DELETE";
    if (m_form != PatchForm::Whole && !(changes && m_forms.needVersion()))
        return send(!m_begun);
    readBack(m_form == PatchForm::Whole, [this](const ScimAnswer &now) {
        m_version = m_forms.needVersion() ? now.version : QByteArray();
        if (m_form == PatchForm::Whole) {
            const auto whole = now.isDone() ? wholeForm(m_request, now.resource) : std::nullopt;
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
        return end(OperationState::Failed, first);
    }
    if (m_isHidden) {
        m_forms.notShown(*m_topic, PatchForm::Planned);
        return end(OperationState::Done, first,
                   tr("The provider does not show whether this account is active. Look at it there."));
    }
    if (m_topic == PatchTopic::UserAttributes || m_topic == PatchTopic::GroupAttributes) {
        m_forms.prove(*m_topic, PatchForm::Planned); // it may write values in its own way
        return end(OperationState::Done, first, tr("The provider took this and shows other values. Compare both."));
    }
    m_result.doubtful = true;
    end(OperationState::Failed, first,
        tr("The provider answered that this is done, and did not do it. Do it there by hand, and report it to the "
           "provider."));
}

/// R15: with the version that is there now, once. A PUT of the plan would overwrite what somebody else wrote.
void Delivery::tryWithVersion(const ScimAnswer &answer)
{
    const bool planned = m_request.method == u"PUT" || m_request.method == u"POST";
    if (planned || m_abandoned || std::exchange(m_versionTried, true)) {
        m_result.doubtful = true;
        return end(OperationState::Failed, answer);
    }
    readBack(m_form == PatchForm::Whole, [this, answer](const ScimAnswer &now) {
        const auto whole =
            m_form == PatchForm::Whole && now.isDone() ? wholeForm(m_request, now.resource) : std::nullopt;
        if (!now.isDone() || now.version.isEmpty() || (m_form == PatchForm::Whole && !whole)) {
            m_result.doubtful = true;
            return end(OperationState::Failed, answer);
        }
        if (whole)
            m_sent = *whole;
        m_version = now.version;
        m_forms.setNeedVersion();
        send(false);
    });
}

} // namespace gatehouse
