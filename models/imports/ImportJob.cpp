// SPDX-License-Identifier: Apache-2.0
#include "models/imports/ImportJob.h"

namespace gatehouse
{

namespace
{

template <typename Enum> struct Word {
    Enum value;
    const char16_t *text;
};

constexpr Word<ImportOutcome> outcomes[] = {{ImportOutcome::Waiting, u"waiting"},
                                            {ImportOutcome::Created, u"created"},
                                            {ImportOutcome::Linked, u"linked"},
                                            {ImportOutcome::Skipped, u"skipped"},
                                            {ImportOutcome::Failed, u"failed"}};
constexpr Word<JobState> states[] = {{JobState::Running, u"running"},
                                     {JobState::Finished, u"finished"},
                                     {JobState::Cancelled, u"cancelled"},
                                     {JobState::Interrupted, u"interrupted"},
                                     {JobState::Failed, u"failed"}};
constexpr Word<ImportStatus> statuses[] = {
    {ImportStatus::New, u"New"}, {ImportStatus::Imported, u"Imported"}, {ImportStatus::Conflict, u"Conflict"}};

template <typename Enum, size_t N> QString textOf(const Word<Enum> (&words)[N], Enum value)
{
    for (const auto &word : words) {
        if (word.value == value)
            return QString::fromUtf16(word.text);
    }
    return {};
}

template <typename Enum, size_t N> std::optional<Enum> valueOf(const Word<Enum> (&words)[N], const QString &text)
{
    for (const auto &word : words) {
        if (QStringView(word.text) == text)
            return word.value;
    }
    return std::nullopt;
}

} // namespace

QString toText(ImportOutcome outcome) { return textOf(outcomes, outcome); }
QString toText(JobState state) { return textOf(states, state); }
QString toText(ImportStatus status) { return textOf(statuses, status); }

std::optional<ImportOutcome> importOutcomeFromText(const QString &text) { return valueOf(outcomes, text); }
std::optional<JobState> jobStateFromText(const QString &text) { return valueOf(states, text); }

} // namespace gatehouse
