// SPDX-License-Identifier: Apache-2.0
#include "models/saml/AuthnContext.h"

#include <QHash>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int unknown = -1;

/// How strong the classes are that a log-in with a password, with or without a second factor, can be.
int strength(const QString &classRef)
{
    static const QString classes = u"urn:oasis:names:tc:SAML:2.0:ac:classes:"_s;
    static const QHash<QString, int> known{
        {classes + u"unspecified"_s, 0},
        {classes + u"Password"_s, 1},
        {classes + u"PasswordProtectedTransport"_s, 2},
        {classes + u"MobileTwoFactorContract"_s, 3},
        {classes + u"TimeSyncToken"_s, 3},
        {u"https://refeds.org/profile/mfa"_s, 3},
        {u"http://schemas.microsoft.com/claims/multipleauthn"_s, 3},
    };
    return known.value(classRef, unknown);
}

} // namespace

std::optional<QString> answeringContext(const std::optional<AuthnRequest::RequestedAuthnContext> &wish,
                                        const QString &performed)
{
    if (!wish || wish->classRefs.isEmpty())
        return performed;
    const int ours = strength(performed);
    const QStringList &refs = wish->classRefs;
    if (wish->comparison == u"exact") {
        for (const QString &ref : refs) {
            if (ref == performed || (strength(ref) != unknown && strength(ref) <= ours))
                return strength(ref) == 0 ? performed : ref;
        }
        return std::nullopt;
    }
    const auto matches = [&](auto compare) {
        return std::any_of(refs.cbegin(), refs.cend(), [&](const QString &ref) {
            return strength(ref) != unknown && compare(ours, strength(ref));
        });
    };
    if (wish->comparison == u"minimum" && matches(std::greater_equal<int>()))
        return performed;
    // "better" is better than every one of them.
    if (wish->comparison == u"better" && std::all_of(refs.cbegin(), refs.cend(), [&](const QString &ref) {
            return strength(ref) != unknown && ours > strength(ref);
        }))
        return performed;
    if (wish->comparison == u"maximum") {
        // The strongest that is allowed; a stronger proof was given, and may be called by a weaker name.
        std::optional<QString> best;
        for (const QString &ref : refs) {
            if (strength(ref) != unknown && (!best || strength(ref) > strength(*best)))
                best = ref;
        }
        if (best)
            return strength(*best) >= ours ? performed : *best;
    }
    return std::nullopt;
}

} // namespace gatehouse
