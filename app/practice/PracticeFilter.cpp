// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeFilter.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{

bool PracticeFilter::matches(const QJsonObject &resource) const
{
    if (attribute.isEmpty())
        return true;
    if (attribute == u"emails.value") {
        const auto emails = resource.value(u"emails"_s).toArray();
        return std::any_of(emails.begin(), emails.end(), [this](const QJsonValue &email) {
            return email[u"value"].toString().compare(value, Qt::CaseInsensitive) == 0;
        });
    }
    const auto held = resource.value(attribute);
    if (held.isBool())
        return value.compare(held.toBool() ? u"true"_s : u"false"_s, Qt::CaseInsensitive) == 0;
    return held.isString() && held.toString().compare(value, Qt::CaseInsensitive) == 0;
}

Result<PracticeFilter> practiceFilter(const QString &text)
{
    static const QStringList known{u"userName"_s, u"externalId"_s, u"displayName"_s,
                                   u"id"_s,       u"active"_s,     u"emails.value"_s};
    if (text.trimmed().isEmpty())
        return PracticeFilter{};
    static const QRegularExpression form(uR"re(^\s*([\w.]+)\s+eq\s+(?:"((?:[^"\\]|\\.)*)"|(true|false))\s*$)re"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    for (const auto &attribute : known) {
        if (!match.hasMatch() || match.captured(1).compare(attribute, Qt::CaseInsensitive) != 0)
            continue;
        QString value = match.captured(2) + match.captured(3);
        value.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
        return PracticeFilter{attribute, value};
    }
    return failure(ErrorKind::Invalid, u"Filter not supported: "_s + text);
}

} // namespace gatehouse
