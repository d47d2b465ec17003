// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace gatehouse
{

/// A token, key or password. It has no stream operator and no conversion to text, so that it cannot end up in a log by
/// accident (K8), and its bytes are wiped when the last copy goes (K5).
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(const Secret &other);
    Secret &operator=(const Secret &other);

    /// The bytes, for the one place that sends or stores them.
    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// "…7f2c": the last four, when it is long enough that they give nothing away.
    QByteArray tail() const;
    bool operator==(const Secret &) const = default;

private:
    QByteArray m_bytes;
};

} // namespace gatehouse
