// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace gatehouse
{

/// A question with verbs for answers.
struct ConfirmQuestion {
    QString title;       ///< the question: "Delete 2 applications?"
    QString consequence; ///< what it means, with numbers
    QString confirm;     ///< the verb: "confirm", "Delete Application"
    QString cancel;      ///< its partner: "cancel", "Cancel"
    QString other;       ///< a third answer at the left ("Discard"); empty: none
    bool destructive = true;
    QString typedLabel; ///< label of the field that must be filled ("Type 2 to confirm"); empty: none
    QString typedValue; ///< what must be typed there
    QStringList items;  ///< shown as a list ("Netskope — 135 people lose access")
};

enum class Answer { Confirmed, Cancelled, Other };

/// Where questions to the person go, so that tests can answer them. Never blocks: the answer comes later.
class Prompt
{
public:
    virtual ~Prompt() = default;
    virtual void ask(QWidget *parent, const ConfirmQuestion &question, std::function<void(Answer)> answered) = 0;
};

} // namespace gatehouse
