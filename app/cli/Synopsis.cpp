// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Synopsis.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gatehouse
{

namespace
{
QString tr(const char *text) { return QCoreApplication::translate("Synopsis", text); }
const QString dashes = QStringLiteral("--");
} // namespace

Synopsis::Synopsis(const QString &line) : m_line(line)
{
    // Choices in parentheses are checked by the command itself; here every one of them may be left out.
    int depth = 0;
    bool takesValue = false;
    const QStringList tokens = line.split(u' ', Qt::SkipEmptyParts);
    for (const QString &token : tokens) {
        if (token == u"|") {
            takesValue = false;
            continue;
        }
        depth += int(token.count(u'[') + token.count(u'('));
        QString text = token;
        text.remove(QRegularExpression(QStringLiteral("[][()]")));
        const bool many = text.endsWith(u'…');
        if (many)
            text.chop(1);
        if (text.startsWith(dashes)) {
            // "[--activate|--deactivate]" are two options without a value.
            const QStringList names = text.split(u'|');
            for (const QString &name : names)
                m_options.append({name, {}, depth > 0, many});
            takesValue = names.size() == 1 && !token.endsWith(u']') && !token.endsWith(u')');
        } else if (takesValue) {
            m_options.last().value = text;
            m_options.last().many = many;
            takesValue = false;
        } else {
            m_words.append({text, text == text.toLower(), depth > 0, many});
        }
        depth -= int(token.count(u']') + token.count(u')'));
    }
}

const Synopsis::Option *Synopsis::option(const QString &name) const
{
    for (const Option &option : m_options)
        if (option.name == name)
            return &option;
    return nullptr;
}

qsizetype Synopsis::matchedWords(const QStringList &typed) const
{
    QStringList words;
    for (const QString &word : typed) {
        if (word.startsWith(dashes))
            break;
        words.append(word);
    }
    qsizetype matched = 0;
    for (qsizetype i = 0; i < m_words.size() && i < words.size(); ++i) {
        if (!m_words[i].literal)
            continue;
        if (m_words[i].text != words[i])
            return 0;
        ++matched;
    }
    return matched;
}

QString Synopsis::wordAfter(const QStringList &typed) const
{
    if (matchedWords(typed) == 0 ||
        std::any_of(typed.cbegin(), typed.cend(), [](const QString &word) { return word.startsWith(dashes); }))
        return {};
    QStringList next;
    for (qsizetype i = typed.size(); i < m_words.size(); ++i) {
        next.append(m_words[i].text);
        if (m_words[i].literal)
            return next.join(u' ');
    }
    return {};
}

Result<void> Synopsis::checkNumbers(const Arguments &arguments) const
{
    for (const Option &option : m_options)
        if (option.value == u"N")
            if (const auto number = arguments.number(option.name, 1); !number)
                return failure(number.error());
    return {};
}

Result<Arguments> Synopsis::parse(const QStringList &typed) const
{
    Arguments arguments;
    QStringList words;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (!typed[i].startsWith(dashes)) {
            words.append(typed[i]);
            continue;
        }
        if (typed[i] == dashes) {
            words += typed.mid(i + 1);
            break;
        }
        const auto equals = typed[i].indexOf(u'=');
        const QString name = typed[i].left(equals);
        const Option *known = option(name);
        if (!known)
            return failure(ErrorKind::Invalid, tr("There is no option %1 here").arg(name));
        if (known->value.isEmpty()) {
            if (equals >= 0)
                return failure(ErrorKind::Invalid, tr("%1 takes no value").arg(name));
            arguments.set(name);
            continue;
        }
        if (equals >= 0) {
            arguments.add(name, typed[i].mid(equals + 1));
            continue;
        }
        if (i + 1 == typed.size() || typed[i + 1].startsWith(dashes))
            return failure(ErrorKind::Invalid, tr("%1 needs a value: %1 %2").arg(name, known->value));
        if (!known->many && arguments.has(name))
            return failure(ErrorKind::Invalid, tr("%1 is given twice").arg(name));
        do
            arguments.add(name, typed[++i]);
        while (known->many && i + 1 < typed.size() && !typed[i + 1].startsWith(dashes));
    }
    for (const Option &option : m_options)
        if (!option.optional && !arguments.has(option.name))
            return failure(ErrorKind::Invalid,
                           tr("%1 is missing").arg(QString(option.name + u' ' + option.value).trimmed()));
    if (const auto right = checkNumbers(arguments); !right)
        return failure(right.error());
    return takeWords(words, std::move(arguments));
}

Result<Arguments> Synopsis::takeWords(const QStringList &words, Arguments arguments) const
{
    qsizetype next = 0;
    for (const Word &word : m_words) {
        if (next == words.size()) {
            if (word.optional)
                continue;
            return failure(ErrorKind::Invalid, tr("%1 is missing").arg(word.text));
        }
        if (word.literal) {
            if (words[next] != word.text)
                return failure(ErrorKind::Invalid, tr("There is no \"%1\" here").arg(words[next]));
            ++next;
            continue;
        }
        do
            arguments.add(word.text, words[next++]);
        while (word.many && next < words.size());
    }
    if (next < words.size())
        return failure(ErrorKind::Invalid, tr("\"%1\" is one argument too many").arg(words[next]));
    return arguments;
}

} // namespace gatehouse
