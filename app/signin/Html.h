// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace gatehouse
{

/// Markup in UTF-8. The only ways in are literals of this source and text, which is escaped; so no name, label or
/// message can add an element or leave its attribute (spec I6). Attribute values are always in double quotes.
class Html
{
public:
    Html() = default;
    /// Text as content or as an attribute's value: & < > " ' escaped, control characters shown as U+FFFD.
    Html(const QString &text);
    Html(qint64 number) : m_bytes(QByteArray::number(number)) {}
    /// Text that nobody sees and a form has to bring back as it is: control characters stay, as far as HTML has them.
    static Html exactly(const QString &text);

    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    Html &operator+=(const Html &other);

private:
    friend class HtmlTemplate;
    QByteArray m_bytes;
};

/// A literal with %1 … %9 for what is filled in: "<p class=\"%1\">%2</p>"_html(kind, text).
class HtmlTemplate
{
public:
    template <typename... Values> Html operator()(const Values &...values) const { return filled({Html(values)...}); }
    operator Html() const { return filled({}); }

private:
    friend constexpr HtmlTemplate operator""_html(const char *literal, size_t size);
    constexpr HtmlTemplate(const char *literal, size_t size) : m_literal(literal), m_size(size) {}
    Html filled(const QList<Html> &values) const;

    const char *m_literal;
    size_t m_size;
};

constexpr HtmlTemplate operator""_html(const char *literal, size_t size) { return {literal, size}; }

} // namespace gatehouse
