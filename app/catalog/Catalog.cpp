// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/Catalog.h"

#include "models/catalog/ConnectorTexts.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestFile = 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

Result<QJsonObject> readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, Texts::tr("cannot be read: %1").arg(file.errorString()));
    if (file.size() > largestFile)
        return failure(ErrorKind::Invalid, Texts::tr("is larger than 1 MB; a connector is a few kB"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::Invalid,
                       Texts::tr("is no JSON: %1 at character %2").arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return failure(ErrorKind::Invalid, Texts::tr("must hold one JSON object"));
    return document.object();
}

/// netskope.de.json holds the texts of netskope.json in German.
bool holdsTexts(const QString &name, const QStringList &names)
{
    static const QRegularExpression pattern(u"^(.+)\\.[a-z]{2}\\.json$"_s);
    const auto match = pattern.match(name);
    return match.hasMatch() && names.contains(match.captured(1) + u".json"_s);
}

QString textsBeside(const QString &path)
{
    //: The two letters of the language that this translation is in. The texts of netskope.json are then taken from
    //: netskope.de.json.
    const QString language = Texts::tr("en");
    return path.chopped(5) + u'.' + language + u".json"_s;
}

Result<Connector> readConnector(const QString &path)
{
    const auto object = readObject(path);
    if (!object)
        return failure(object.error());
    const QString beside = textsBeside(path);
    if (!QFile::exists(beside))
        return connectorFromJson(*object);
    const auto texts = readObject(beside);
    if (!texts)
        return failure(texts.error().kind, QFileInfo(beside).fileName() + u' ' + texts.error().message);
    return connectorFromJson(ConnectorTexts::translated(*object, *texts));
}

/// The two that fit everything stand below the list, behind "Not in the list?".
int placeOf(const Connector &connector) { return connector.id == u"bookmark" ? 2 : connector.id == u"custom" ? 1 : 0; }

bool startsAWord(const QString &text, const QString &start)
{
    qsizetype at = -1;
    while ((at = text.indexOf(start, at + 1, Qt::CaseInsensitive)) >= 0) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

/// 0 is best; negative: the connector does not hold the word.
int rankOf(const Connector &connector, const QString &word)
{
    if (connector.name.startsWith(word, Qt::CaseInsensitive))
        return 0;
    if (startsAWord(connector.name, word))
        return 1;
    if (connector.name.contains(word, Qt::CaseInsensitive))
        return 2;
    if (startsAWord(connector.keywords.join(u'\n'), word))
        return 3;
    if (startsAWord(connector.summary, word))
        return 4;
    const bool somewhere = connector.keywords.join(u'\n').contains(word, Qt::CaseInsensitive) ||
                           connector.summary.contains(word, Qt::CaseInsensitive);
    return somewhere ? 5 : -1;
}

} // namespace

Catalog Catalog::load(const QString &userFolder)
{
    Catalog catalog;
    const QStringList folders{u":/catalog"_s, userFolder};
    for (const QString &folder : folders) {
        QStringList seen;
        const QStringList names =
            folder.isEmpty() ? QStringList() : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            if (name.endsWith(u".schema.json") || holdsTexts(name, names))
                continue;
            auto connector = readConnector(folder + u'/' + name);
            if (connector && seen.contains(connector->id))
                connector =
                    failure(ErrorKind::Conflict, Texts::tr("“id” %1 is taken by another file").arg(connector->id));
            if (!connector) {
                catalog.m_problems += u"%1: %2"_s.arg(name, connector.error().message);
                continue;
            }
            seen += connector->id;
            erase_if(catalog.m_connectors, [&](const Connector &other) { return other.id == connector->id; });
            catalog.m_connectors += *connector;
        }
    }
    std::sort(catalog.m_connectors.begin(), catalog.m_connectors.end(), [](const Connector &a, const Connector &b) {
        return std::pair(placeOf(a), a.name.toCaseFolded()) < std::pair(placeOf(b), b.name.toCaseFolded());
    });
    return catalog;
}

const Connector *Catalog::find(const QString &id) const
{
    const auto found = std::find_if(m_connectors.begin(), m_connectors.end(),
                                    [&](const Connector &connector) { return connector.id == id; });
    return found == m_connectors.end() ? nullptr : &*found;
}

QList<Connector> Catalog::search(const QString &text) const
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, const Connector *>> ranked;
    for (const Connector &connector : m_connectors) {
        int worst = 0;
        bool all = true;
        for (const QString &word : words) {
            const int rank = rankOf(connector, word);
            all = all && rank >= 0;
            worst = std::max(worst, rank);
        }
        if (all || placeOf(connector) > 0)
            ranked.append({placeOf(connector) > 0 ? 100 : worst, &connector});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Connector> result;
    for (const auto &[rank, connector] : ranked)
        result += *connector;
    return result;
}

} // namespace gatehouse
