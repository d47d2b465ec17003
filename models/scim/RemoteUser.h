// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <array>

namespace gatehouse
{

/// A person as the provider's SCIM server lists them (RFC 7643 section 4.1), reduced to an allow-list of attributes
/// (S6). `id` and `externalId` are opaque text of that provider. A list may be of 100,000 people, so that the texts of
/// one are kept as one piece of UTF-8.
class RemoteUser
{
public:
    enum Attribute {
        Id,
        ExternalId,
        UserName,
        GivenName,
        FamilyName,
        FormattedName,
        DisplayName,
        Email, ///< the primary one, else the first
        Title,
        Department,
        EmployeeNumber,
        Organization,
        CostCenter,
        UserType,
    };
    static constexpr int attributes = UserType + 1;
    /// By Attribute, in UTF-8.
    using Texts = std::array<QByteArrayView, attributes>;

    RemoteUser() = default;
    explicit RemoteUser(const Texts &texts, bool isActive = true);

    QString text(Attribute attribute) const;
    /// Valid until the person is changed or deleted, also when they are moved.
    QByteArrayView utf8(int attribute) const;
    bool has(Attribute attribute) const { return beginOf(attribute) < m_ends[attribute]; }
    void set(Attribute attribute, const QString &text);

    QString id() const { return text(Id); }
    QString externalId() const { return text(ExternalId); }
    QString userName() const { return text(UserName); }
    QString displayName() const { return text(DisplayName); }
    QString email() const { return text(Email); }
    /// displayName, else formatted, else given and family name, else userName.
    QString shownName() const;

    bool active = true;
    QJsonObject resource; ///< all that the server said; only where it was asked for, and stored nowhere (S6)

    bool operator==(const RemoteUser &) const = default;

private:
    quint32 beginOf(int attribute) const { return attribute == 0 ? 0 : m_ends[size_t(attribute) - 1]; }

    QByteArray m_texts;
    std::array<quint32, attributes> m_ends{}; ///< by Attribute, in bytes of m_texts
};

QJsonObject toJson(const RemoteUser &user);
RemoteUser remoteUserFromJson(const QJsonObject &object);

} // namespace gatehouse
