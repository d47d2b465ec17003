// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/NameOrder.h"

#include "models/base/Folding.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/provisioning/ScimRequests.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString userNameKey = u"userName"_s;
const QString betweenEnd = u"/between"_s;

QString nameIn(const QJsonObject &known) { return known.value(userNameKey).toString(); }

/// Still an address when the name was one, and the same in every plan.
QString nameBetween(const QString &name, const QString &id)
{
    const QString mark = u"-moving-"_s + id.left(8);
    const qsizetype at = name.lastIndexOf(u'@');
    return at < 0 ? name + mark : name.left(at) + mark + name.mid(at);
}

class Ordering
{
public:
    Ordering(const QList<ProvisioningChange> &changes, const ProvisioningInput &input)
        : m_changes(changes)
        , m_input(input)
        , m_state(changes.size(), State::Open)
    {
        for (qsizetype i = 0; i < changes.size(); ++i) {
            if (takesName(changes[i]))
                m_holders.insert(foldedKey(nameIn(changes[i].before->known)), i);
        }
    }

    QList<ProvisioningChange> ordered()
    {
        if (m_holders.isEmpty())
            return m_changes;
        m_ordered.reserve(m_changes.size());
        for (qsizetype i = 0; i < m_changes.size(); ++i)
            place(i);
        return m_ordered;
    }

private:
    enum class State { Open, Waiting, Placed };

    /// Whose change has to be done before; -1: nobody's.
    qsizetype holderOf(qsizetype i) const
    {
        if (!takesName(m_changes[i]))
            return -1;
        const qsizetype holder = m_holders.value(foldedKey(nameIn(m_changes[i].effect.known)), -1);
        return holder == i ? -1 : holder; // only the case of letters changes
    }

    void place(qsizetype first)
    {
        QList<qsizetype> chain; // each waits for the next
        qsizetype next = first;
        while (next >= 0 && m_state[next] == State::Open) {
            m_state[next] = State::Waiting;
            chain.append(next);
            next = holderOf(next);
        }
        if (next >= 0 && m_state[next] == State::Waiting)
            stepAside(next);
        while (!chain.isEmpty()) {
            const qsizetype i = chain.takeLast();
            ProvisioningChange change = m_changes[i];
            if (const qsizetype holder = holderOf(i); holder >= 0)
                change.after = m_changes[holder].resourceId;
            if (const auto whole = m_aside.constFind(i); whole != m_aside.cend() && !change.held.isEmpty())
                change.held = {*whole, {}}; // which nobody knows the version of yet
            m_ordered.append(change);
            m_state[i] = State::Placed;
        }
    }

    void stepAside(qsizetype i)
    {
        const ProvisioningChange &change = m_changes[i];
        ProvisioningChange aside = change;
        aside.action = ProvisioningAction::Update;
        aside.id += betweenEnd;
        const QString between = nameBetween(nameIn(change.effect.known), change.resourceId);
        aside.reason = QCoreApplication::translate(
            "ProvisioningPlan", "Makes room for another account, which gets the username that this one has now.");
        QJsonObject known = change.before->known;
        known.insert(userNameKey, between);
        const AttributeDiff diff = attributeDiff(change.before->known, known, m_input.userMappings);
        aside.fields = diff.fields();
        aside.effect = {known, change.before->active, {}, {}};
        QJsonObject whole = change.request.body;
        whole.insert(userNameKey, between);
        aside.request = changeRequest(userPath(change.remoteId), diff.operations(change.before->known, m_input.manners),
                                      whole, m_input.manners);
        aside.held = change.held;
        m_aside.insert(i, whole);
        m_ordered.append(aside);
    }

    const QList<ProvisioningChange> &m_changes;
    const ProvisioningInput &m_input;
    QList<State> m_state;
    QHash<QString, qsizetype> m_holders;   ///< by the name that is freed
    QHash<qsizetype, QJsonObject> m_aside; ///< what is there of whoever steps aside
    QList<ProvisioningChange> m_ordered;
};

} // namespace

bool takesName(const ProvisioningChange &change)
{
    return change.kind == ProvisioningKind::User && change.before && !change.request.isEmpty() && !change.isRemoval() &&
           nameIn(change.effect.known) != nameIn(change.before->known);
}

bool isForTheTimeBetween(const ProvisioningChange &change) { return change.id.endsWith(betweenEnd); }

QList<ProvisioningChange> inOrderOfNames(const QList<ProvisioningChange> &changes, const ProvisioningInput &input)
{
    return Ordering(changes, input).ordered();
}

} // namespace gatehouse
