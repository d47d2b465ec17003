// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLibrary>

namespace gatehouse
{

/// A shared library that is loaded when its first function is asked for, instead of at every start of the program. It
/// stays loaded.
class RuntimeLibrary
{
public:
    RuntimeLibrary(const QString &name, int version) : m_library(name, version) {}

    /// Null when the library or the function is not there.
    template <typename Function> void resolve(Function &into, const char *name)
    {
        into = reinterpret_cast<Function>(m_library.resolve(name));
        m_complete = m_complete && into;
    }
    /// Whether everything was there that was asked for.
    bool isComplete() const { return m_complete; }
    QString problem() const { return m_library.errorString(); }

private:
    QLibrary m_library;
    bool m_complete = true;
};

} // namespace gatehouse
