// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/Organization.h"
#include "ui/widgets/Card.h"

class QLineEdit;

namespace gatehouse
{
class FileChooser;
class FormField;

/// Name, sign-in address and file of a new workspace; yields them, checked.
class CreateOrganizationCard : public Card
{
    Q_OBJECT

public:
    explicit CreateOrganizationCard(FileChooser &files, QWidget *parent = nullptr);
    /// Where the new workspace goes: a file, or postgresql://…; what is missing besides is asked for.
    void setLocation(const QString &location);

Q_SIGNALS:
    void wanted(const QString &file, const gatehouse::Organization &organization);

private:
    void submit();

    QLineEdit *m_name;
    QLineEdit *m_address;
    QLineEdit *m_file;
    FormField *m_nameField;
    FormField *m_addressField;
    FormField *m_fileField;
    bool m_fileChosen = false;
};

} // namespace gatehouse
