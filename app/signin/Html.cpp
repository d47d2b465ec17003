// SPDX-License-Identifier: Apache-2.0
#include "app/signin/Html.h"

namespace gatehouse
{

namespace
{

QByteArray escaped(const QString &text)
{
    return text.toUtf8()
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;");
}

} // namespace

Html::Html(const QString &text)
{
    QString clean = text;
    for (QChar &one : clean) {
        if ((one.category() == QChar::Other_Control && one != u'\n' && one != u'\t'))
            one = QChar::ReplacementCharacter;
    }
    m_bytes = escaped(clean);
}

Html Html::exactly(const QString &text)
{
    QString clean = text;
    Html html;
    // On its own, a browser would read it as a line feed.
    html.m_bytes = escaped(clean.replace(QChar(u'\0'), QChar::ReplacementCharacter)).replace('\r', "&#13;");
    return html;
}

Html &Html::operator+=(const Html &other)
{
    m_bytes += other.m_bytes;
    return *this;
}

Html HtmlTemplate::filled(const QList<Html> &values) const
{
    // In one pass: a value that contains "%2" stays as it is.
    Html html;
    const QByteArrayView literal(m_literal, qsizetype(m_size));
    for (qsizetype at = 0; at < literal.size(); ++at) {
        const bool mark = literal[at] == '%' && at + 1 < literal.size() && literal[at + 1] >= '1' &&
                          literal[at + 1] <= '9' && literal[at + 1] - '1' < values.size();
        if (mark)
            html += values[literal[++at] - '1'];
        else
            html.m_bytes += literal[at];
    }
    return html;
}

} // namespace gatehouse
