// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <simdjson.h>

#include <string>
#include <vector>

namespace gatehouse::bench
{

/// What RemoteUser holds, as bytes.
struct PlainUser {
    std::string id, externalId, userName, givenName, familyName, formattedName, displayName, email, title, department,
        employeeNumber, organization, costCenter, userType;
    bool active = true;
};

/// The limit of row I2: the fields of a RemoteUser read with simdjson On-Demand into plain structs, trusting the server
/// in everything.
inline std::vector<PlainUser> readOnDemand(simdjson::ondemand::parser &parser, simdjson::padded_string_view body)
{
    using namespace simdjson;
    std::vector<PlainUser> users;
    ondemand::document document = parser.iterate(body);
    const auto text = [](ondemand::value value) {
        std::string_view view;
        return value.get_string().get(view) == SUCCESS ? std::string(view) : std::string();
    };
    for (ondemand::object row : document["Resources"].get_array()) {
        PlainUser &user = users.emplace_back();
        for (auto field : row) {
            const std::string_view key = field.unescaped_key();
            if (key == "id")
                user.id = text(field.value());
            else if (key == "externalId")
                user.externalId = text(field.value());
            else if (key == "userName")
                user.userName = text(field.value());
            else if (key == "displayName")
                user.displayName = text(field.value());
            else if (key == "title")
                user.title = text(field.value());
            else if (key == "userType")
                user.userType = text(field.value());
            else if (key == "active")
                user.active = bool(field.value().get_bool());
            else if (key == "emails") {
                for (ondemand::object email : field.value().get_array()) {
                    for (auto part : email) {
                        if (std::string_view(part.unescaped_key()) == "value")
                            user.email = text(part.value());
                    }
                }
            } else if (key == "name") {
                for (auto part : field.value().get_object()) {
                    const std::string_view name = part.unescaped_key();
                    if (name == "givenName")
                        user.givenName = text(part.value());
                    else if (name == "familyName")
                        user.familyName = text(part.value());
                    else if (name == "formatted")
                        user.formattedName = text(part.value());
                }
            } else if (key == "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User") {
                for (auto part : field.value().get_object()) {
                    const std::string_view name = part.unescaped_key();
                    if (name == "department")
                        user.department = text(part.value());
                    else if (name == "employeeNumber")
                        user.employeeNumber = text(part.value());
                    else if (name == "organization")
                        user.organization = text(part.value());
                    else if (name == "costCenter")
                        user.costCenter = text(part.value());
                }
            }
        }
    }
    return users;
}

} // namespace gatehouse::bench
