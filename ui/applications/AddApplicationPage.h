// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/DraftFile.h"
#include "ui/shell/Pages.h"

#include <QTimer>

class QScrollArea;
class QStackedWidget;

namespace gatehouse
{
class ApplicationSavedStep;
class Banner;
class Button;
class GeneralInfoForm;
class Label;
class PortalPreview;
class SelectApplicationStep;
class Stepper;

/// + Add New Application: Select application, General info, Done. The draft stays when the page is left or the
/// program ends, until it is saved or cancelled. A save that fails stays on the page with the field marked.
class AddApplicationPage : public ConsolePage
{
    Q_OBJECT

public:
    explicit AddApplicationPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override;
    void primaryAction() override;
    void cancel() override;
    QString helpTopic() const override { return QStringLiteral("applications"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Step { SelectApplication, GeneralInfo, Done };

    QWidget *stepsColumn();
    QWidget *generalInfo();
    QWidget *footer();
    void showStep(Step step);
    void showFooter();
    void next();
    void save();
    void discard();
    void saved(const Application &application);
    Connector connector() const;
    DraftFile draftFile() const;
    void keepDraft();
    void readDraft();

    PageContext m_context;
    Step m_step = SelectApplication;
    bool m_saving = false;
    bool m_draftRead = false;
    QTimer m_keep;             ///< keeps the draft a moment after the last key
    Application m_application; ///< once saved
    QWidget *m_stepsColumn;
    Stepper *m_stepper;
    QStackedWidget *m_stack;
    SelectApplicationStep *m_select;
    GeneralInfoForm *m_form;
    PortalPreview *m_preview;
    ApplicationSavedStep *m_done;
    Banner *m_banner;
    Label *m_note;
    Button *m_cancel;
    Button *m_back;
    Button *m_next;
    Button *m_save;
    Button *m_close;
    Button *m_configure;
};

} // namespace gatehouse
