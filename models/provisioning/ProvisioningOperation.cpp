// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/ProvisioningOperation.h"

#include <array>
#include <utility>

namespace gatehouse
{

namespace
{

constexpr std::array<std::pair<OperationState, const char16_t *>, 6> stateWords{{
    {OperationState::Planned, u"planned"},
    {OperationState::Sent, u"sent"},
    {OperationState::Done, u"done"},
    {OperationState::Failed, u"failed"},
    {OperationState::Unknown, u"unknown"},
    {OperationState::Waiting, u"waiting"},
}};

} // namespace

QString toText(OperationState state)
{
    for (const auto &[value, text] : stateWords) {
        if (value == state)
            return QString::fromUtf16(text);
    }
    return {};
}

std::optional<OperationState> operationStateFromText(const QString &text)
{
    for (const auto &[value, word] : stateWords) {
        if (text == QStringView(word))
            return value;
    }
    return std::nullopt;
}

} // namespace gatehouse
