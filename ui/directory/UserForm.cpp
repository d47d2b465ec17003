// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/UserForm.h"

#include "models/directory/UserProperty.h"
#include "ui/directory/StatusOfUser.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/FormField.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace gatehouse
{

namespace
{

bool isEditable(const UserProperty &property) { return property.write && property.key != QLatin1String("state"); }

bool isRequired(const QString &key) { return key == QLatin1String("username") || key == QLatin1String("email"); }

} // namespace

UserForm::UserForm(QWidget *parent) : QWidget(parent), m_state(new QComboBox)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int cell = 0;
    const auto place = [&](QWidget *field) {
        grid->addWidget(field, cell / 2, cell % 2, Qt::AlignTop);
        ++cell;
    };
    for (const UserProperty &property : userProperties()) {
        if (!isEditable(property))
            continue;
        auto *editor = new QLineEdit;
        editor->setObjectName(QStringLiteral("user-") + property.key);
        editor->setMaxLength(256);
        editor->setMinimumHeight(controlHeight());
        auto *field = new FormField(shownLabel(property), editor,
                                    isRequired(property.key) ? FormField::Need::Required : FormField::Need::Optional);
        m_editors.insert(property.key, editor);
        m_fields.insert(property.key, field);
        connect(editor, &QLineEdit::textChanged, this, [this, field] {
            field->setError({});
            Q_EMIT edited();
        });
        place(field);
    }
    m_state->setObjectName(QStringLiteral("user-state"));
    m_state->setMinimumHeight(controlHeight());
    for (UserState state : {UserState::Staged, UserState::Active, UserState::Suspended})
        m_state->addItem(stateLabel(state), int(state));
    auto *state = new FormField(tr("State"), m_state);
    state->setHelp(tr("Staged people are in the directory only. Suspended people keep their record and lose access."));
    place(state);
    grid->setRowStretch(cell / 2 + 1, 1);
    connect(m_state, &QComboBox::currentIndexChanged, this, &UserForm::edited);
}

void UserForm::setUser(const User &user)
{
    m_user = user;
    const QSignalBlocker quiet(this);
    for (const UserProperty &property : userProperties())
        if (QLineEdit *editor = m_editors.value(property.key))
            editor->setText(property.read(user));
    m_state->setCurrentIndex(m_state->findData(int(user.state)));
    clearErrors();
}

User UserForm::user() const
{
    User user = m_user;
    for (const UserProperty &property : userProperties())
        if (const QLineEdit *editor = m_editors.value(property.key))
            property.write(user, editor->text().trimmed());
    user.state = UserState(m_state->currentData().toInt());
    return user;
}

QStringList UserForm::changedFields() const
{
    QStringList labels;
    const User now = user();
    for (const UserProperty &property : userProperties())
        if (isEditable(property) && property.read(now) != property.read(m_user))
            labels.append(shownLabel(property));
    if (now.state != m_user.state)
        labels.append(tr("State"));
    return labels;
}

void UserForm::clearErrors()
{
    for (FormField *field : std::as_const(m_fields))
        field->setError({});
}

bool UserForm::validate()
{
    clearErrors();
    QWidget *first = nullptr;
    bool ok = true;
    for (const QString &problem : problemsOf(user())) {
        ok = false;
        showError(problem);
    }
    for (const UserProperty &property : userProperties())
        if (!first && m_fields.contains(property.key) && m_fields.value(property.key)->hasError())
            first = m_editors.value(property.key);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return ok;
}

bool UserForm::showError(const QString &message)
{
    for (const UserProperty &property : userProperties()) {
        if (!m_fields.contains(property.key))
            continue;
        const bool names = message.startsWith(property.key, Qt::CaseInsensitive) ||
                           message.startsWith(property.label, Qt::CaseInsensitive);
        if (!names)
            continue;
        m_fields.value(property.key)->setError(message);
        return true;
    }
    return false;
}

void UserForm::focusFirst()
{
    for (const UserProperty &property : userProperties()) {
        if (QLineEdit *editor = m_editors.value(property.key)) {
            editor->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace gatehouse
