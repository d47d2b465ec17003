// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scim/ScimPace.h"
#include "models/provisioning/PatchForms.h"
#include "models/provisioning/ProvisioningOperation.h"

#include <QPointer>

namespace gatehouse
{

/// How a delivery ended.
struct Delivered {
    OperationState state = OperationState::Done; ///< Planned: nothing was sent
    ScimAnswer answer;                           ///< the last one
    QString advice;
    QString remoteId;      ///< of what was created
    bool adopted = false;  ///< it was there when it was looked up, and who is in the group is not known
    QJsonObject shown;     ///< the resource as the provider showed it afterwards; empty when it did not
    bool doubtful = false; ///< what is there now is to be read before anything else is done with it
    int attempts = 1;
    int requests = 0; ///< that may have changed something
    qint64 milliseconds = 0;

    bool operator==(const Delivered &) const = default;
};

/// One change under way to the provider, until it is known how it ended (spec R13-R18): what may go through later is
/// tried again with a back-off, up to five times; a create whose answer is lost or names no id, or that conflicts with
/// what is there, is looked up before anything else, by externalId and then by userName, and never sent again while it
/// may be there (P3). A PATCH that is refused, or answered with 200 and not carried out, is said in other forms, and at
/// last as a PUT of what the provider holds; of what works the run learns in its ProvenForms. A PUT of the plan names
/// the version that it was planned over, and keeps what others changed since (rebaseReplacement).
///
/// An id may be somebody else's by now (S5), so an account is read before access to it ends or begins, and before its
/// userName, externalId, addresses or another list are changed; that read also shows what a list holds beyond what is
/// known, which stays. Other attributes, which change for many people at once, are not worth a request each: the answer
/// to them tells, where it shows the account, and the run after asks. Where that read fails for the time being, nothing
/// is sent.
class Delivery : public QObject
{
    Q_OBJECT

public:
    /// Whether an account at the provider is known as another person's.
    using IsSomebodys = std::function<bool(const QString &remoteId)>;

    Delivery(ScimWriter &writer, ScimPace &pace, ProvenForms &forms, const ScimEndpoint &endpoint,
             const ScimRetry &retry, const ProvisioningChange &change, const ProvisioningRequest &request,
             IsSomebodys isSomebodys, QObject *parent);

    void start();
    /// Reads what became of an account where the answer does not show it.
    void lookAfterwards() { m_looksAfterwards = true; }
    /// How the provider writes what the account is known by (RemoteAccount::shown).
    void knowAs(const QJsonObject &shown) { m_shownAs = shown; }
    /// Nothing more is sent for it. One whose request is on the wire ends with its answer, any other at once; the calls
    /// that wait in the pace are to be cleared before.
    void abandon();
    /// As the plan has it.
    const ProvisioningRequest &request() const { return m_request; }
    /// As it was sent last.
    const ProvisioningRequest &sent() const { return m_sent; }

Q_SIGNALS:
    /// Exactly once.
    void ended(const gatehouse::Delivered &delivered);

private:
    enum class Stage { Queued, OnTheWire, Resting, Ended };

    bool isWorthALook() const;
    void checkHolder();
    void lookAgain(const ScimAnswer &failed);
    bool isAnothers(const QJsonObject &shown) const;
    void endUnsent(const ScimAnswer &read);
    void endAnothers(const ScimAnswer &answer);
    void keepOthersIn(const QJsonObject &there);
    std::optional<ProvisioningRequest> inOtherForm() const;
    void send(bool first);
    void onAnswer(const ScimAnswer &answer);
    void tryAgain(const ScimAnswer &answer);
    void rest(std::function<void()> then);
    bool mayWaitOut(const ScimAnswer &throttled);
    void read(bool withMembers, const std::function<void(const ScimAnswer &)> &then);
    void readBack(bool whole, const std::function<void(const ScimAnswer &)> &then);
    bool isInProvenForm() const;
    bool isContradicted(const ScimAnswer &answer) const;
    void endSeen(const ScimAnswer &answer);
    void verify(const ScimAnswer &answer);
    void onVerified(const ScimAnswer &answer, const ScimAnswer &now);
    bool provesItsForm(const QJsonObject &now) const;
    void makeWithoutMembers();
    void addMembersLeftOut(const ScimAnswer &created);
    QStringList lostMembers(const QJsonObject &now) const;
    void tryAnotherForm(const ScimAnswer &answer);
    void sendInForm();
    void noFormTaken();
    void notReplaced(const ScimAnswer &now);
    void tryWithVersion(const ScimAnswer &answer);
    void replaceAgain(const ScimAnswer &answer);
    void lookUpCreated();
    void lookUp(const QString &attribute);
    bool isOurs(const QJsonObject &found, const QString &attribute) const;
    void onFound(const QString &attribute, const ScimAnswer &found);
    void takeFound(const QJsonObject &resource);
    void end(OperationState state, const ScimAnswer &answer, const QString &advice = {});

    ScimWriter &m_writer;
    ScimPace &m_pace;
    ProvenForms &m_forms;
    const ScimEndpoint m_endpoint;
    const ScimRetry m_retry;
    const ProvisioningChange m_change;
    ProvisioningRequest m_request;
    const IsSomebodys m_isSomebodys;
    std::optional<PatchTopic> m_topic; ///< when it is a PATCH
    PatchForm m_form = PatchForm::Planned;
    ProvisioningRequest m_sent;
    QJsonObject m_shownAs;
    QJsonObject m_lists; ///< that change, as they are to be with what others have in them; when they were read
    QByteArray m_version;
    bool m_versionTried = false;
    bool m_lookedAgain = false;
    bool m_looksAfterwards = false;
    bool m_wasFound = false;                  ///< by a look-up, so that what is known of it is to be read
    bool m_wasMade = false;                   ///< what was found: the answer said so, and not its id
    bool m_isJustInCase = false;              ///< the group does not show whether its members came with it
    std::optional<QJsonObject> m_groupBefore; ///< of members who leave in a form that may take others with them
    bool m_isHidden = false;                  ///< the provider does not show what became of it
    std::optional<ScimAnswer> m_firstRefusal; ///< by which another form was tried
    Stage m_stage = Stage::Queued;
    bool m_abandoned = false;
    bool m_begun = false; ///< it may have arrived
    int m_throttles = 0;
    ScimAnswer m_last;
    QElapsedTimer m_clock;
    Delivered m_result;
};

} // namespace gatehouse
