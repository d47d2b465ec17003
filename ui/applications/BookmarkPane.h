// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"

class QLineEdit;

namespace gatehouse
{
class DeactivateSection;
class FormField;

/// The Bookmark tab: Bookmark URL and Deactivate Bookmark.
class BookmarkPane : public ApplicationPane
{
    Q_OBJECT

public:
    explicit BookmarkPane(ApplicationState &state, QWidget *parent = nullptr);
    void showState() override;
    void focusFirst() override;

private:
    QLineEdit *m_url;
    FormField *m_field;
    DeactivateSection *m_deactivate;
};

} // namespace gatehouse
