// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/provisioning/Delivery.h"

#include <chrono>

namespace gatehouse
{

/// How a provider bears a run (R17): five failures of the server in a row, or of more than 40 % of fifty, are a matter
/// of the server, which is then left alone for a while.
class ServerHealth
{
public:
    /// Whether the server itself failed.
    static bool isBad(const Delivered &delivered) { return isFailure(delivered) && delivered.answer.isPassing(); }

    void judge(const Delivered &delivered)
    {
        ++m_judged;
        m_failed += isFailure(delivered);
        m_badNow = isBad(delivered) ? m_badNow + 1 : 0;
    }
    bool isIll() const { return m_badNow >= 5 || (m_judged >= 50 && m_failed * 100 > m_judged * 40); }
    /// After so many pauses in a row.
    static std::chrono::seconds pause(int pausesBefore)
    {
        using namespace std::chrono_literals;
        return pausesBefore == 0 ? 10min : pausesBefore == 1 ? 1h : 24h;
    }

private:
    static bool isFailure(const Delivered &delivered)
    {
        return delivered.state == OperationState::Failed || delivered.state == OperationState::Unknown;
    }

    int m_badNow = 0; ///< in a row
    qint64 m_failed = 0;
    qint64 m_judged = 0;
};

} // namespace gatehouse
